import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './timeline.module.css';

export function Timeline({ children, 'aria-label': label }: { children: ReactNode; 'aria-label'?: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

type TimelineEntryProps = {
  /** One line of small words above the title: day, time, length, place. */
  when: ReactNode;
  title: ReactNode;
  /** filled: it happened. open: it did not. mark: a turning point. */
  kind?: 'filled' | 'open' | 'mark';
  /** Taken back, and kept for the record. */
  isStruck?: boolean;
  children?: ReactNode;
};

export function TimelineEntry({ when, title, kind = 'filled', isStruck, children }: TimelineEntryProps) {
  return (
    <li className={classes(styles.entry, kind !== 'filled' && styles[kind], isStruck && styles.struck)}>
      <p className={styles.when}>{when}</p>
      <h3 className={styles.title}>{title}</h3>
      {children && <div className={styles.body}>{children}</div>}
    </li>
  );
}
