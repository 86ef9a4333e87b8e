import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit-words.tsx';
import styles from './toast.module.css';

type ToastOptions = {
  onUndo?: () => void;
  /** What one might well do next. */
  next?: { words: string; onPress: () => void };
};
type Toast = ToastOptions & { words: string };
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

export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue] = useState(() => new AriaToastQueue<Toast>({ maxVisibleToasts: 2 }));
  const words = useKitWords();
  const show = useMemo<Show>(
    () => (said, options) => void queue.add({ words: said, ...options }, { timeout: toastMilliseconds }),
    [queue],
  );
  return (
    <ToastContext value={show}>
      {children}
      <AriaToastRegion queue={queue} className={classes(styles.region)} aria-label={words.notices}>
        {({ toast }) => (
          <AriaToast toast={toast} className={classes(styles.toast)}>
            <AriaToastContent className={classes(styles.words)}>
              <Text slot="title">{toast.content.words}</Text>
            </AriaToastContent>
            {toast.content.next && (
              <Button
                className={classes(styles.act)}
                onPress={() => {
                  toast.content.next?.onPress();
                  queue.close(toast.key);
                }}
              >
                {toast.content.next.words}
              </Button>
            )}
            {toast.content.onUndo && (
              <Button
                className={classes(styles.act)}
                onPress={() => {
                  toast.content.onUndo?.();
                  queue.close(toast.key);
                }}
              >
                {words.undo}
              </Button>
            )}
            <Button slot="close" aria-label={words.close}>
              <Icon of={X} />
            </Button>
          </AriaToast>
        )}
      </AriaToastRegion>
    </ToastContext>
  );
}
