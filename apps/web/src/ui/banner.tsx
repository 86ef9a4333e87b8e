import { CircleAlert, CircleCheck, Info, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

type BannerTone = 'plain' | 'good' | 'look' | 'urgent';

const icons: Record<BannerTone, LucideIcon> = {
  plain: Info,
  good: CircleCheck,
  look: TriangleAlert,
  urgent: CircleAlert,
};

type BannerProps = {
  title: ReactNode;
  children?: ReactNode;
  tone?: BannerTone;
  icon?: LucideIcon;
  action?: ReactNode;
  /** For something that appears while the page is open: it is read out. */
  isNews?: boolean;
};

export function Banner({ title, children, tone = 'plain', icon, action, isNews }: BannerProps) {
  return (
    <div className={classes(styles.banner, tone !== 'plain' && styles[tone])} role={isNews ? 'status' : undefined}>
      <Icon of={icon ?? icons[tone]} />
      <div>
        <b>{title}</b>
        {children && <span className={styles.said}>{children}</span>}
      </div>
      {action && <div className={styles.does}>{action}</div>}
    </div>
  );
}

/** A thought in the margin, which may be left alone. */
export function Aside({ children, icon = Lightbulb }: { children: ReactNode; icon?: LucideIcon }) {
  return (
    <div className={styles.aside}>
      <Icon of={icon} />
      <div>{children}</div>
    </div>
  );
}
