import type { CSSProperties } from 'react';
import { Meter, ProgressBar } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './figures.module.css';

function share(percent: number): CSSProperties {
  return { '--share': `${Math.min(100, Math.max(0, percent))}%` } as CSSProperties;
}

type BarProps = { label: string; value: number; of?: number; figure: string; tone?: 'plain' | 'look' };

/** A share of a whole with its name and its figure. */
export function Bar({ label, value, of = 100, figure, tone }: BarProps) {
  return (
    <Meter
      value={value}
      maxValue={of}
      valueLabel={figure}
      aria-label={label}
      className={classes(styles.bar, tone === 'look' && styles.look)}
    >
      {({ percentage }) => (
        <>
          <span>{label}</span>
          <span className={styles.track}>
            <span className={styles.fill} style={share(percentage)} />
          </span>
          <b>{figure}</b>
        </>
      )}
    </Meter>
  );
}

type ProgressProps = { label: string; value: number; of: number; figure: string; note?: string };

/** What is going on, how far it is, and (in the note) whether one can leave. */
export function Progress({ label, value, of, figure, note }: ProgressProps) {
  return (
    <ProgressBar value={value} maxValue={of || 1} valueLabel={figure} aria-label={label} className={styles.progress}>
      {({ percentage }) => (
        <>
          <span className={styles.head}>
            <span>{label}</span>
            <span className="figure">{figure}</span>
          </span>
          <span className={styles.track}>
            <span className={styles.fill} style={share(percentage ?? 0)} />
          </span>
          {note && <span className="small muted">{note}</span>}
        </>
      )}
    </ProgressBar>
  );
}
