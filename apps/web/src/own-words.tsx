import type { ReactNode } from 'react';
import styles from './own-words.module.css';

type OwnWordsProps = { title: string; children: ReactNode; level?: 3 | 4 };

/** Something somebody wrote under a heading, with the line breaks they made. */
export function OwnWords({ title, children, level = 3 }: OwnWordsProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.part}>
      <Heading className={styles.heading}>{title}</Heading>
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
