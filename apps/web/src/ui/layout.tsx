import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './layout.module.css';

/** Things one below the other: tight within a matter, loose between matters. */
export function Stack({ children, gap }: { children: ReactNode; gap?: 'tight' | 'loose' }) {
  return <div className={classes(styles.stack, gap && styles[gap])}>{children}</div>;
}

/** Things beside each other, wrapping when there is no room. */
export function Row({ children, between, top }: { children: ReactNode; between?: boolean; top?: boolean }) {
  return <div className={classes(styles.row, between && styles.between, top && styles.top)}>{children}</div>;
}

/** A wide and a narrow column on a desktop, one column on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Equal boxes, as many in a row as fit. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className={styles.half}>{children}</div>;
}

/** Two or three short fields in one line, also on a phone. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** A page that is one form: no wider than a line is read. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className={classes(styles.stack, styles.loose, styles.narrow)}>{children}</div>;
}
