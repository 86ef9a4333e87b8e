import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

type CardProps = {
  children: ReactNode;
  /** With a title the card is a named region of the page. */
  title?: ReactNode;
  sub?: ReactNode;
  /** Stands at the right of the title: a link, a small button, how the list is sorted. */
  aside?: ReactNode;
  icon?: LucideIcon;
  /** Marigold: this waits for the reader. At most one on a page. */
  waiting?: boolean;
  level?: 2 | 3;
};

/** One card, one matter. */
export function Card({ children, title, sub, aside, icon, waiting, level = 2 }: CardProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes(styles.card, waiting && styles.waiting)} aria-labelledby={title ? titleId : undefined}>
      {title && (
        <div className={styles.head}>
          <Heading id={titleId} className={styles.title}>
            {icon && <Icon of={icon} />}
            <span>{title}</span>
          </Heading>
          {aside && <div className={styles.aside}>{aside}</div>}
          {sub && <p className={styles.sub}>{sub}</p>}
        </div>
      )}
      {children}
    </section>
  );
}
