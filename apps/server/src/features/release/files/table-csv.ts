import { csvCell } from '../../../csv.ts';
import type { ReleaseFile } from './release-file.ts';
import type { WrittenColumn, WrittenTable } from './written-table.ts';

const byteOrderMark = Buffer.from('\uFEFF');

/** Bytes put one behind the other, in room that grows as it is needed. */
class ByteList {
  #bytes = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** Short runs only: they are copied byte by byte. */
  add(run: Uint8Array): void {
    const { length } = run;
    if (this.#length + length > this.#bytes.length) this.#widen(length);
    for (let at = 0; at < length; at++) this.#bytes[this.#length + at] = run[at] ?? 0;
    this.#length += length;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #widen(by: number): void {
    const wider = Buffer.allocUnsafeSlow(2 * this.#bytes.length + by);
    this.#bytes.copy(wider, 0, 0, this.#length);
    this.#bytes = wider;
  }
}

const encoder = new TextEncoder();

/** Each different cell is written and quoted once: a table of a million rows has few of them. */
const cellWriter = ({ cells }: WrittenColumn, before: string): ((row: number) => Uint8Array) => {
  const known = new Map<string | number, Uint8Array>();
  return (row) => {
    const cell: string | number = cells[row] ?? '';
    let bytes = known.get(cell);
    if (bytes === undefined) {
      bytes = encoder.encode(before + (typeof cell === 'number' ? String(cell) : csvCell(cell)));
      known.set(cell, bytes);
    }
    return bytes;
  };
};

/** UTF-8, a line of names, CRLF behind each row, no empty cell. */
export const tableCsv = ({ columns, rows }: WrittenTable): Uint8Array => {
  const list = new ByteList();
  const writers = columns.map((column, at) => cellWriter(column, at === 0 ? '' : ','));
  const lineEnd = encoder.encode('\r\n');
  for (const [at, { name }] of columns.entries()) list.add(encoder.encode(at === 0 ? name : `,${name}`));
  list.add(lineEnd);
  for (let row = 0; row < rows; row++) {
    for (const write of writers) list.add(write(row));
    list.add(lineEnd);
  }
  return list.done();
};

/** The same table once more when somebody will open it in Excel, which reads UTF-8 only behind a byte-order mark. */
export const tableCsvFiles = (table: WrittenTable, forExcel: boolean): ReleaseFile[] => {
  const bytes = tableCsv(table);
  const plain = { name: `${table.name}.csv`, bytes };
  if (!forExcel) return [plain];
  return [plain, { name: `${table.name}-excel.csv`, bytes: Buffer.concat([byteOrderMark, bytes]) }];
};
