import { breaks, type Finding } from './contract.ts';
import type { ReadParquet } from './read-parquet.ts';
import { type ReadTable, textAt } from './read-table.ts';

/** Parquet has no need of the apostrophe that keeps a spreadsheet from running a cell. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** Gates are reckoned on the CSV; Parquet must hold the same, cell by cell, or it could tell more. */
export const checkAgreement = (file: string, table: ReadTable, { rows, columns }: ReadParquet): Finding[] => {
  const names = [...columns.keys()].join('\n');
  if (rows !== table.rows || names !== table.columns.map(({ name }) => name).join('\n'))
    return [breaks('agree', file, { reason: 'another_shape', rows })];
  return table.columns.flatMap((column) => {
    const cells = columns.get(column.name) ?? [];
    let differ = 0;
    for (let row = 0; row < rows; row++) {
      const cell = textAt(column, row);
      if (cells[row] !== cell && cells[row] !== bare(cell)) differ++;
    }
    return differ > 0 ? [breaks('agree', file, { reason: 'cells_differ', column: column.name, rows: differ })] : [];
  });
};
