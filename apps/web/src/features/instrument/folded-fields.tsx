import { type ReactNode, useState } from 'react';
import styles from './measure.module.css';

type FoldedFieldsProps = {
  title: string;
  /** What stands in them, in short. */
  said: string;
  hasErrors: boolean;
  children: ReactNode;
};

/** Boxes behind one press. One with an error is never behind a closed door, and the door stays open while it is mended. */
export function FoldedFields({ title, said, hasErrors, children }: FoldedFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  if (hasErrors && !isOpen) setOpen(true);
  return (
    <details className={styles.answers} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className={styles.answersTitle}>{title}</span> <span className="small muted">{said}</span>
      </summary>
      <div className={styles.answersBody}>{children}</div>
    </details>
  );
}
