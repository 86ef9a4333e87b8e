import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './list.module.css';

/** A list that says what it is a list of, by its label or the heading of its card. */
export function List({ children, 'aria-label': label }: { children: ReactNode; 'aria-label'?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

type ListRowProps = {
  title: ReactNode;
  /** Follows the title on the same line in plain weight: "with Amina". */
  after?: ReactNode;
  sub?: ReactNode;
  /** A time, a number of days: set in the heading face. */
  leading?: ReactNode;
  /** Tags and buttons. With `to` and no trailing part an arrow shows that the row opens. */
  trailing?: ReactNode;
  /** Makes the title a link that the whole row answers to. */
  to?: string;
  /** For more than one tag or button: on narrow phones they go below the words. */
  trailingGoesBelow?: boolean;
};

export function ListRow({ title, after, sub, leading, trailing, to, trailingGoesBelow }: ListRowProps) {
  return (
    <li className={styles.row}>
      {leading !== undefined && <span className={styles.leading}>{leading}</span>}
      <div className={styles.words}>
        <span>
          <span className={styles.title}>{to ? <Link to={to}>{title}</Link> : title}</span>
          {after && <span className={styles.after}> {after}</span>}
        </span>
        {sub && <span className={styles.sub}>{sub}</span>}
      </div>
      {trailing ? (
        <span className={classes(styles.trailing, trailingGoesBelow && styles.crowded)}>{trailing}</span>
      ) : (
        to && (
          <span className={styles.go}>
            <Icon of={ChevronRight} />
          </span>
        )
      )}
    </li>
  );
}
