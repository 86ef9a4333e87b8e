import { breaks, type Expectations, type Finding } from './contract.ts';

interface Cell {
  kind: string;
  text: string;
}

interface Row {
  isTotal: boolean;
  cells: Cell[];
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Tables as the report writes them; what is not written so has no figures that anyone may read. */
const tablesOf = (html: string): Row[][] =>
  [...html.matchAll(/<table\b[^>]*>([\s\S]*?)<\/table>/g)].map(([, table = '']) =>
    [...table.matchAll(/(<tr\b[^>]*>)([\s\S]*?)<\/tr>/g)].map(([, tag = '', row = '']) => ({
      isTotal: attribute(tag, 'class') === 'total',
      cells: [...row.matchAll(/(<t[dh]\b[^>]*>)([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '', text = '']) => ({
        kind: attribute(cell, 'class'),
        text: text.trim(),
      })),
    })),
  );

const wholeNumber = /^\d+$/;
const withheld = 'withheld';

const peopleReason = (text: string, { smallNumbers: { under, roundTo } }: Expectations): string | null => {
  if (text === withheld || text === '0') return null;
  if (!wholeNumber.test(text)) return 'not_a_count';
  if (Number(text) < under) return 'small_count';
  return Number(text) % roundTo === 0 ? null : 'not_rounded';
};

/** A share of a count is a count as well: 5 % of 40 people are two. */
const shareReason = (cells: readonly Cell[], under: number): string | null => {
  const people = cells.find(({ kind }) => kind === 'people');
  const shares = cells.filter(({ kind, text }) => kind === 'share' && text !== withheld);
  if (!people || shares.length === 0) return null;
  if (people.text === withheld) return 'share_of_withheld';
  const few = shares.some(({ text }) => {
    const part = (Number.parseFloat(text) / 100) * Number(people.text);
    return part > 0 && part < under;
  });
  return few ? 'share_tells_small_count' : null;
};

const rowReasons = ({ cells }: Row, expected: Expectations): (string | null)[] => [
  ...cells.filter(({ kind }) => kind === 'people').map(({ text }) => peopleReason(text, expected)),
  ...cells
    .filter(({ kind, text }) => kind === 'group' && !(wholeNumber.test(text) && Number(text) >= expected.k))
    .map(() => 'group_below_k'),
  shareReason(cells, expected.smallNumbers.under),
];

/** A total of the counts shown gives nothing away; the true one gives away whatever is withheld. */
const totalReasons = (rows: readonly Row[]): string[] => {
  const total = rows.find(({ isTotal }) => isTotal);
  if (!total) return [];
  return total.cells.flatMap(({ kind, text }, at) => {
    if (kind !== 'people' || text === withheld) return [];
    const shown = rows
      .filter(({ isTotal, cells }) => !isTotal && cells[at]?.kind === 'people' && cells[at]?.text !== withheld)
      .reduce((sum, { cells }) => sum + Number(cells[at]?.text), 0);
    return shown === Number(text) ? [] : ['total_of_what_is_hidden'];
  });
};

/** The tables of the report keep to the rule for small numbers, and no group in them is smaller than k. */
export const checkReport = (file: string, html: string, expected: Expectations): Finding[] => {
  const findings = tablesOf(html).flatMap((rows, at) =>
    [...rows.flatMap((row) => rowReasons(row, expected)), ...totalReasons(rows)].flatMap((reason) =>
      reason ? [breaks('report', file, { table: at + 1, reason })] : [],
    ),
  );
  const runs = /<script|<iframe|<object|<embed|\son\w+=|javascript:/i.test(html);
  return runs ? [...findings, breaks('report', file, { reason: 'runs_something' })] : findings;
};
