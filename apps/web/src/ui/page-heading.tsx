import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import styles from './page-heading.module.css';

type PageHeadingProps = {
  /** The page's one h1. It takes the focus when the page is arrived at. */
  children: ReactNode;
  /** A line above: the day, or where this belongs. */
  over?: ReactNode;
  sub?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
};

export function PageHeading({ children, over, sub, tags, actions, back }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      {back && (
        <Link to={back.to} className={styles.back} data-print="no">
          <Icon of={ArrowLeft} />
          {back.label}
        </Link>
      )}
      <div className={styles.words}>
        {over && <p className={styles.over}>{over}</p>}
        <h1 tabIndex={-1}>{children}</h1>
        {sub && <p className={styles.sub}>{sub}</p>}
        {tags && <div className={styles.tags}>{tags}</div>}
      </div>
      {actions && (
        <div className={styles.actions} data-print="no">
          {actions}
        </div>
      )}
    </header>
  );
}
