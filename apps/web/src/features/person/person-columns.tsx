import type { ReactNode } from 'react';
import styles from './person.module.css';

/** `beside` first on a phone, at the right of the timeline where there is room. */
export function PersonColumns({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.beside}>{beside}</div>
      <div className={styles.through}>{children}</div>
    </div>
  );
}
