import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Toast, ToastOptions, ToastQueue } from './toast-region.tsx';

type Show = (words: string, options?: ToastOptions) => void;

/** Long enough to read and reach; the clock stands still while the toast is focused or under the pointer. */
export const toastMilliseconds = 8000;

const ToastContext = createContext<Show | null>(null);

/** `const toast = useToast(); toast('Saved.', { onUndo })` */
export function useToast(): Show {
  const show = useContext(ToastContext);
  if (!show) throw new Error('ToastProvider is missing above this part.');
  return show;
}

type Drawing = Pick<typeof import('./toast-region.tsx'), 'makeQueue' | 'ToastRegion'>;

let drawing: Drawing | null = null;

/** Toasts are drawn by a file of their own, which comes with the first page after signing in: none is shown before. */
export async function prepareToasts(): Promise<void> {
  drawing ??= await import('./toast-region.tsx');
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const queue = useRef<ToastQueue>(null);
  const [isDrawn, setDrawn] = useState(false);
  const show = useMemo<Show>(() => {
    const add = (toast: Toast) => {
      if (!drawing) return;
      queue.current ??= drawing.makeQueue();
      queue.current.add(toast, { timeout: toastMilliseconds });
      setDrawn(true);
    };
    return (words, options) => {
      if (drawing) add({ words, ...options });
      else void prepareToasts().then(() => add({ words, ...options }));
    };
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      {isDrawn && drawing && queue.current && <drawing.ToastRegion queue={queue.current} />}
    </ToastContext>
  );
}
