import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the one that goes ahead last. Leave out when a Form inside brings its own. */
  actions?: ReactNode;
};

/** Only for what cannot be undone; everything else acts at once and offers Undo. */
export function Dialog({ isOpen, onClose, title, children, actions }: DialogProps) {
  return (
    <ModalOverlay
      className={classes(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classes(styles.box)}>
        <AriaDialog className={classes(styles.dialog)}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
