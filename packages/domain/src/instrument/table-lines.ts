import { linesOf } from './answer-names.ts';

type Table = (readonly [raw: number, value: number])[];

/** A total and the score it stands for, with whatever a spreadsheet or a hand puts between two columns. */
const twoColumns = /^(-?\d{1,5})(?:\s*[\t;=|]\s*|\s*,\s*|\s+)(-?\d+(?:[.,]\d+)?)$/;

/** Two columns as they are pasted, in any order, with or without a line of names on top. Null: a line is something else. */
export const tableFromLines = (text: string): Table | null => {
  const lines = linesOf(text);
  const [first = ''] = lines;
  const body = /\d/.test(first) ? lines : lines.slice(1);
  const table: Table = [];
  for (const line of body) {
    const [, raw, value] = twoColumns.exec(line) ?? [];
    if (raw === undefined || value === undefined) return null;
    table.push([Number(raw), Number(value.replace(',', '.'))]);
  }
  return table.sort(([one], [other]) => one - other);
};

export const linesFromTable = (table: Readonly<Table>): string =>
  table.map(([raw, value]) => `${raw}\t${value}`).join('\n');

/** How many digits after the point its values have: that many are shown. */
export const decimalsOf = (table: Readonly<Table>): number =>
  Math.min(2, Math.max(0, ...table.map(([, value]) => String(value).split('.')[1]?.length ?? 0)));
