import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './tag.module.css';

export type TagTone = 'plain' | 'good' | 'look' | 'urgent' | 'accent';

/** A short state in words. `look` is for late and missing; `urgent` only for danger to life. */
export function Tag({ children, tone = 'plain', icon }: { children: ReactNode; tone?: TagTone; icon?: LucideIcon }) {
  return (
    <span className={classes(styles.tag, tone !== 'plain' && styles[tone])}>
      {icon && <Icon of={icon} size="1.1em" />}
      {children}
    </span>
  );
}

/** How many things wait for the reader there. */
export function Count({ children, label }: { children: number; label: string }) {
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
