import type { ReactNode } from 'react';
import styles from './notice.module.css';

type EmptyStateProps = {
  title: string;
  /** What this place is for. */
  children: ReactNode;
  /** The first step: a button or a link. */
  action?: ReactNode;
  level?: 2 | 3;
};

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <svg className={styles.rings} viewBox="0 4 32 24" aria-hidden="true">
        <circle cx="12" cy="16" r="8.5" stroke="currentColor" />
        <circle cx="20" cy="16" r="8.5" stroke="currentColor" />
      </svg>
      <Heading>{title}</Heading>
      <p className="muted">{children}</p>
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
