import { X } from 'lucide-react';
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

export type ToastOptions = {
  onUndo?: () => void;
  /** What one might well do next. */
  next?: { words: string; onPress: () => void };
};

export type Toast = ToastOptions & { words: string };

export type ToastQueue = AriaToastQueue<Toast>;

export const makeQueue = (): ToastQueue => new AriaToastQueue<Toast>({ maxVisibleToasts: 2 });

export function ToastRegion({ queue }: { queue: ToastQueue }) {
  const words = useKitWords();
  return (
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
  );
}
