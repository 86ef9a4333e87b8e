import { seededRandom, shuffle } from '@alongside/anonymise/random-source.ts';
import type { Release } from '@alongside/anonymise/release-report.ts';
import { stringify } from 'csv-stringify/sync';
import type { AnonymiseAsk } from './anonymise-flags.ts';
import type { BuiltTable } from './build-table.ts';
import { placeOf, type TextTable } from './read-table.ts';

/** A spreadsheet runs text that begins like this; a number below nought only looks like it. */
const startsLikeFormula = /^[=+\-@\t\r\0]/;
const isNumber = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;

const harmless = (cell: string): string => (startsLikeFormula.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell);

/** The table that leaves, as text, and which row of the file each of its rows is: that must not leave. */
export interface ReleaseLines {
  text: string;
  rows: number;
  from: number[];
}

/** Lines of the release in an order of chance, so that neither their place nor their neighbours tell anything. */
export const releaseLines = (
  table: TextTable,
  { rowsOf }: BuiltTable,
  release: Release,
  ask: Pick<AnonymiseAsk, 'quasi' | 'sensitive' | 'plain' | 'seed'>,
): ReleaseLines => {
  const places = [...release.rows.keys()].flatMap((place) =>
    (rowsOf[release.rows[place] ?? -1] ?? []).map((row) => ({ place, row })),
  );
  // Rows of one person would stand together otherwise.
  const shuffled = shuffle(places, seededRandom(`${ask.seed} lines`));
  const leaving = table.columns.filter((name) => [...ask.quasi, ...ask.sensitive, ...ask.plain].includes(name));
  const cellOf = leaving.map((name): ((at: { place: number; row: number }) => string) => {
    const released = release.columns.find((column) => column.name === name);
    if (released) return ({ place }) => released.labels[released.codes[place] ?? -1]?.text ?? '';
    const at = placeOf(table, name);
    return ({ row }) => table.rows[row]?.[at] ?? '';
  });
  const text = stringify(
    shuffled.map((at) => cellOf.map((cell) => harmless(cell(at)))),
    { header: true, columns: leaving.map(harmless), delimiter: table.file.separator, record_delimiter: 'windows' },
  );
  return { text, rows: shuffled.length, from: shuffled.map(({ row }) => row) };
};
