import { type CSSProperties, useState } from 'react';
import { useKitWords } from '../../ui/kit-words.tsx';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './change-chart.module.css';
import { changeWords, countWords, type GroupRow, isTold, type Measured, threeWords } from './figure-words.ts';

/** Of a group, or of everyone. */
export type ChangeRow = Pick<
  GroupRow,
  'key' | 'comparable' | 'pairs' | 'share' | 'mean' | 'low' | 'high' | 'better' | 'same' | 'worse'
> & {
  name: string;
};

type ChangeChartProps = {
  measure: Measured;
  rows: readonly ChangeRow[];
  caption: string;
  /** What the groups are told apart by. */
  by: string;
};

/** Where the threshold is drawn: not among means of goals, for it is of one goal. */
const lineOf = ({ threshold, countedUnit }: Measured): number | null =>
  countedUnit === 'goal' ? null : (threshold?.points ?? null);

/** The widest interval fits, and the threshold too, with no change in the middle. */
const reachOf = (measure: Measured, rows: readonly ChangeRow[]): number => {
  const ends = rows.flatMap(({ mean, low, high }) => [mean, low, high]).map((end) => Math.abs(end ?? 0));
  return Math.max(lineOf(measure) ?? 0, ...ends, 1) * 1.08;
};

/** Each mean change with its interval on one scale, and always the same figures as a table, one switch apart. */
export function ChangeChart({ measure, rows, caption, by }: ChangeChartProps) {
  const t = useWords('figure');
  const [isTable, setIsTable] = useState(false);
  const { asTable, asChart } = useKitWords();
  const between = ({ low, high }: ChangeRow) =>
    low === null || high === null
      ? ''
      : t('between', { low: changeWords(measure, low), high: changeWords(measure, high) });
  const meanOf = ({ mean, pairs }: ChangeRow) =>
    mean === null ? t(pairs === 0 ? 'notYet' : 'withheld') : changeWords(measure, mean);
  /** Who is missing is said of each group: a mean of half of it says little of the other half. */
  const bothOf = ({ share, comparable }: ChangeRow) => {
    if (comparable === 0) return '';
    return share === null ? t('withheld') : t('pointShare', { share });
  };
  const three = (['better', 'same', 'worse'] as const).map((which) => ({
    key: which,
    header: threeWords(t, measure, which),
    isNumeric: true,
    cell: (row: ChangeRow) => countWords(t, row[which]),
  }));
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <figcaption className="small muted">{isTable ? '' : t('chartScale')}</figcaption>
        <button type="button" className={styles.switch} onClick={() => setIsTable(!isTable)}>
          {isTable ? asChart : asTable}
        </button>
      </div>
      {isTable ? (
        <Table
          caption={caption}
          captionIsHidden
          isDense
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'group', header: by, cell: ({ name }) => name },
            {
              key: 'comparable',
              header: t('comparable'),
              isNumeric: true,
              cell: ({ comparable }) => countWords(t, comparable),
            },
            { key: 'pairs', header: t('pairs'), isNumeric: true, cell: ({ pairs }) => countWords(t, pairs) },
            { key: 'both', header: t('bothHead'), isNumeric: true, cell: bothOf },
            { key: 'mean', header: t('mean'), isNumeric: true, cell: meanOf },
            { key: 'between', header: t('betweenHead'), isNumeric: true, cell: between },
            ...(isTold(measure) ? three : []),
          ]}
        />
      ) : (
        <ul className={styles.rows} aria-label={caption}>
          {rows
            .filter(({ pairs }) => pairs !== 0)
            .map((row) => (
              <li key={row.key}>
                <span className={styles.whose}>
                  {row.name}
                  <span>{row.share === null ? t('bothWithheld') : t('both', { share: row.share })}</span>
                </span>
                <Track row={row} reach={reachOf(measure, rows)} threshold={lineOf(measure)} />
                <span className={styles.said}>
                  <b>{meanOf(row)}</b>
                  {between(row) && <small>{between(row)}</small>}
                </span>
              </li>
            ))}
        </ul>
      )}
    </figure>
  );
}

/** Only a picture of the words beside it. */
function Track({ row, reach, threshold }: { row: ChangeRow; reach: number; threshold: number | null }) {
  const place = (value: number) => `${(50 + (50 * value) / reach).toFixed(2)}%`;
  const { mean, low, high } = row;
  const at = (name: string, value: number) => ({ [name]: place(value) }) as CSSProperties;
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.nothing} />
      {threshold !== null &&
        [-threshold, threshold].map((points) => (
          <span key={points} className={styles.threshold} style={at('--at', points)} />
        ))}
      {low !== null && high !== null && (
        <span className={styles.interval} style={{ ...at('--from', low), ...at('--to', high) }} />
      )}
      {mean !== null && <span className={styles.mean} style={at('--at', mean)} />}
    </span>
  );
}
