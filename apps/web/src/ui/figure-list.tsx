import type { ReactNode } from 'react';
import styles from './figures.module.css';

/** Names on the left, figures on the right. */
export function FigureList({ figures }: { figures: readonly { label: string; value: ReactNode; note?: string }[] }) {
  return (
    <dl className={styles.list}>
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>
            {label}
            {note && <small>{note}</small>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
