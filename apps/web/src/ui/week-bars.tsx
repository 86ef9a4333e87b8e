import { type CSSProperties, type ReactNode, useState } from 'react';
import { useKitWords } from './kit-words.tsx';
import styles from './week-bars.module.css';

export type BarPair = { key: string; label: string; lower: number; upper: number };

type WeekBarsProps = {
  /** Says in words what the picture shows. */
  summary: string;
  /** Names of the two parts of each bar, the lower one first. */
  parts: readonly [string, string];
  bars: readonly BarPair[];
  /** The same figures; one switch apart, and both on paper. */
  table: ReactNode;
};

const heights = ({ lower, upper }: BarPair, most: number): CSSProperties =>
  ({ '--lower': `${(lower / most) * 100}%`, '--upper': `${(upper / most) * 100}%` }) as CSSProperties;

/** A few small bars of two parts each. No axis: whoever wants the numbers finds them in the table. */
export function WeekBars({ summary, parts, bars, table }: WeekBarsProps) {
  const [isTable, setIsTable] = useState(false);
  const { asTable, asChart } = useKitWords();
  const most = Math.max(1, ...bars.map(({ lower, upper }) => lower + upper));
  return (
    <figure className={styles.figure}>
      <button type="button" className={styles.switch} onClick={() => setIsTable(!isTable)}>
        {isTable ? asChart : asTable}
      </button>
      {isTable ? (
        table
      ) : (
        <>
          <div role="img" aria-label={summary} className={styles.bars}>
            {bars.map((bar) => (
              <span key={bar.key} className={styles.bar} style={heights(bar, most)}>
                <span className={styles.upper} />
                <span className={styles.lower} />
              </span>
            ))}
          </div>
          <div className={styles.foot} aria-hidden="true">
            <span>{bars[0]?.label}</span>
            <span>{bars.at(-1)?.label}</span>
          </div>
          <ul className={styles.key} aria-hidden="true">
            <li>
              <span className={styles.lowerKey} />
              {parts[0]}
            </li>
            <li>
              <span className={styles.upperKey} />
              {parts[1]}
            </li>
          </ul>
          <div className={styles.printed}>{table}</div>
        </>
      )}
    </figure>
  );
}
