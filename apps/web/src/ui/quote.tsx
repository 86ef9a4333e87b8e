import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './quote.module.css';

/** Someone's own words, and only those: heading face and marigold stripe tell who is speaking. */
export function Quote({ children, by, large }: { children: ReactNode; by?: ReactNode; large?: boolean }) {
  return (
    <blockquote className={classes(styles.quote, large && styles.large)}>
      “{children}”{by && <footer className={styles.by}>{by}</footer>}
    </blockquote>
  );
}
