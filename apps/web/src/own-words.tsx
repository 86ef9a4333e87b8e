import type { ReactNode } from 'react';
import styles from './own-words.module.css';

/** Something somebody wrote under a heading, with the line breaks they made. */
export function OwnWords({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.words}>{children}</p>
    </div>
  );
}

/** Matters one below the other with a line between them. */
export function OwnList({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export function OwnListItem({ children }: { children: ReactNode }) {
  return <li className={styles.item}>{children}</li>;
}

export function TypedWords({ children }: { children: ReactNode }) {
  return <p className={styles.words}>{children}</p>;
}
