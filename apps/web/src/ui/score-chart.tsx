import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useKitWords } from './kit-words.tsx';
import styles from './score-chart.module.css';
import { Marker } from './score-marker.tsx';
import type { ScoreBand, ScoreSeries, ValueNames } from './score-series.ts';
import { Table } from './table.tsx';

type ScoreChartProps = {
  /** Says in words what the picture shows: "31 in June, 35 in August, 38 in November". */
  summary: string;
  caption: string;
  title?: ReactNode;
  /** At most four, so that each has a colour and a marker of its own. */
  series: readonly ScoreSeries[];
  min: number;
  max: number;
  columns: { when: string; score: string; note?: string; series?: string };
  /** Days marked along the foot, such as those on which the two met. Within the time of the points. */
  marks?: readonly string[];
  bands?: readonly ScoreBand[];
  /** Beside the lines, in place of figures. */
  names?: ValueNames | undefined;
  /** In the table where there is no value. */
  noValue?: string;
};

const Drawing = lazy(() => import('./score-drawing.tsx').then(({ ScoreDrawing }) => ({ default: ScoreDrawing })));

/** A line through a few scores, and always the same figures as a table, one switch apart. */
export function ScoreChart({
  summary,
  caption,
  title,
  series,
  min,
  max,
  columns,
  marks = [],
  bands = [],
  names,
  noValue = '',
}: ScoreChartProps) {
  const [isTable, setIsTable] = useState(false);
  const { asTable, asChart } = useKitWords();
  const rows = series
    .flatMap(({ name, points }) => points.map((point) => ({ ...point, name })))
    .sort((a, b) => a.at.localeCompare(b.at));
  const hasNotes = columns.note && rows.some(({ note }) => note);
  const table = (
    <Table
      caption={caption}
      captionIsHidden
      isDense
      stacks={false}
      rows={rows}
      rowKey={(row) => `${row.name}${row.at}${row.label}`}
      columns={[
        { key: 'when', header: columns.when, cell: (row) => row.label },
        ...(series.length > 1 && columns.series
          ? [{ key: 'series', header: columns.series, cell: (row: (typeof rows)[0]) => row.name }]
          : []),
        { key: 'score', header: columns.score, isNumeric: true, cell: (row) => row.called ?? row.value ?? noValue },
        ...(hasNotes
          ? [{ key: 'note', header: columns.note ?? '', cell: (row: (typeof rows)[0]) => row.note ?? '' }]
          : []),
      ]}
    />
  );
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        {title ?? <span />}
        <button type="button" className={styles.switch} onClick={() => setIsTable(!isTable)}>
          {isTable ? asChart : asTable}
        </button>
      </div>
      {isTable ? (
        table
      ) : (
        <>
          <div role="img" aria-label={summary} className={styles.canvas}>
            <Suspense fallback={null}>
              <Drawing series={series} min={min} max={max} marks={marks} bands={bands} names={names} />
            </Suspense>
          </div>
          {series.length > 1 && (
            <ul className={styles.key} aria-hidden="true">
              {series.map(({ key, name }, index) => (
                <li key={key}>
                  <svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
                    <Marker index={index} />
                  </svg>
                  {name}
                </li>
              ))}
            </ul>
          )}
          {/* Paper has no switch: there both are printed. */}
          <div className={styles.printed}>{table}</div>
        </>
      )}
    </figure>
  );
}
