import { csvCell } from '../../../csv.ts';
import { type ReleaseFile, textFile } from './release-file.ts';
import type { WrittenColumn, WrittenTable } from './written-table.ts';

const byteOrderMark = '\uFEFF';

/** Each different text is quoted once: a table of a million rows has few of them. */
const cellWriter = ({ cells }: WrittenColumn): ((row: number) => string) => {
  if (!Array.isArray(cells)) return (row) => String(cells[row]);
  const quoted = new Map<string, string>();
  return (row) => {
    const text: string = cells[row];
    const before = quoted.get(text);
    if (before !== undefined) return before;
    const cell = csvCell(text);
    quoted.set(text, cell);
    return cell;
  };
};

/** UTF-8, a line of names, CRLF behind each row, no empty cell. */
export const tableCsv = ({ columns, rows }: WrittenTable): string => {
  const writers = columns.map(cellWriter);
  const lines = [columns.map(({ name }) => name).join(',')];
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (const [at, write] of writers.entries()) line += at === 0 ? write(row) : `,${write(row)}`;
    lines.push(line);
  }
  lines.push('');
  return lines.join('\r\n');
};

/** The same table once more when somebody will open it in Excel, which reads UTF-8 only behind a byte-order mark. */
export const tableCsvFiles = (table: WrittenTable, forExcel: boolean): ReleaseFile[] => {
  const csv = tableCsv(table);
  const plain = textFile(`${table.name}.csv`, csv);
  return forExcel ? [plain, textFile(`${table.name}-excel.csv`, byteOrderMark + csv)] : [plain];
};
