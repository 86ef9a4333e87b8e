import type { ReactNode } from 'react';
import styles from './form.module.css';

/** Keeps the one important button of a long form in reach of the thumb. */
export function SaveBar({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bar} data-foot>
      {children}
    </div>
  );
}
