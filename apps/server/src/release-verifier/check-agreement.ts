import { breaks, type Finding } from './contract.ts';
import type { ReadParquet } from './read-parquet.ts';
import type { ReadTable } from './read-table.ts';

/** Parquet has no need of the apostrophe that keeps a spreadsheet from running a cell. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** Gates are reckoned on the CSV; Parquet must hold the same, cell by cell, or it could tell more. */
export const checkAgreement = (file: string, table: ReadTable, { rows, columns }: ReadParquet): Finding[] => {
  const names = [...columns.keys()].join('\n');
  if (rows !== table.rows || names !== table.columns.map(({ name }) => name).join('\n'))
    return [breaks('agree', file, { reason: 'another_shape', rows })];
  return table.columns.flatMap((column) => {
    const cells = columns.get(column.name) ?? [];
    // Of each different text the cell that was last found to be the same: most that follow are that one again.
    const same = new Array<unknown>(column.texts.length);
    let differ = 0;
    for (let row = 0; row < rows; row++) {
      const text = column.at[row] ?? -1;
      const cell = cells[row];
      if (cell !== undefined && cell === same[text]) continue;
      const wanted = column.texts[text] ?? '';
      if (String(cell) === wanted || String(cell) === bare(wanted)) same[text] = cell;
      else differ++;
    }
    return differ > 0 ? [breaks('agree', file, { reason: 'cells_differ', column: column.name, rows: differ })] : [];
  });
};
