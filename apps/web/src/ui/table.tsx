import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './table.module.css';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned tabular figures. */
  isNumeric?: boolean;
};

type TableProps<Row> = {
  caption: string;
  /** For a table whose card already carries the words of the caption. */
  captionIsHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Researchers' tables: less air. */
  isDense?: boolean;
  /** false: on a phone the table scrolls sideways instead of stacking, for grids that are read across. */
  stacks?: boolean;
};

/** Drawn as blocks on a phone, a table stops being one for some screen readers unless its roles are spelt out. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export function Table<Row>({
  caption,
  captionIsHidden,
  columns,
  rows,
  rowKey,
  isDense,
  stacks = true,
}: TableProps<Row>) {
  return (
    <div className={styles.wrap}>
      <table {...as.table} className={classes(styles.table, isDense && styles.dense, stacks && styles.stacks)}>
        <caption className={captionIsHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map(({ key, header, isNumeric }) => (
              <th key={key} {...as.columnheader} scope="col" className={isNumeric ? styles.numeric : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as.row}>
              {columns.map(({ key, header, cell, isNumeric }, index) =>
                index === 0 ? (
                  <th key={key} {...as.rowheader} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} {...as.cell} className={isNumeric ? styles.numeric : undefined}>
                    <span className={styles.within} aria-hidden="true">
                      {header}
                    </span>
                    <span>{cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
