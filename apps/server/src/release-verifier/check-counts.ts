import { parse } from 'csv-parse/sync';
import { breaks, type Expectations, type Finding } from './contract.ts';

/** One line of a table as the record has it. */
export interface ExpectedLine {
  /** What the table is about, and the group of this line, as they are written. */
  readonly about: string;
  readonly group: string;
  readonly people: number;
  /** The values behind each mean, by its column; `from` is where the scale begins, `step` how coarsely means are told. */
  readonly means: Readonly<
    Record<string, { readonly values: readonly number[]; readonly from: number; readonly step: number }>
  >;
}

export interface ExpectedTables {
  readonly lines: readonly ExpectedLine[];
  /** The line of a table that holds its total. */
  readonly total: string;
  readonly smallNumbers: Expectations['smallNumbers'];
  /** Fewest people behind a mean. */
  readonly leastForMean: number;
}

const withheld = 'withheld';
const number = /^-?\d+(\.\d+)?$/;

const countReason = (text: string, people: number, { under, roundTo }: Expectations['smallNumbers']): string | null => {
  if (text === withheld) return null;
  if (!/^\d+$/.test(text)) return 'not_a_count';
  if (people > 0 && people < under) return 'small_count';
  if (Number(text) % roundTo !== 0) return 'not_rounded';
  return Math.abs(Number(text) - people) > roundTo / 2 ? 'not_the_count' : null;
};

/** Whether one person, or two together, are so much of it that others of them could reckon the one (NK and p % rules). */
const isDominated = (values: readonly number[], from: number): boolean => {
  const shares = values.map((value) => Math.abs(value - from)).sort((one, other) => other - one);
  const [first = 0, second = 0] = shares;
  const all = shares.reduce((sum, each) => sum + each, 0);
  return all > 0 && (first + second > 0.9 * all || all - first - second < 0.1 * first);
};

const meanReason = (
  text: string,
  { values, from, step }: ExpectedLine['means'][string],
  leastForMean: number,
): string | null => {
  if (text === withheld) return null;
  if (!number.test(text)) return 'not_a_mean';
  if (values.length < leastForMean) return 'mean_of_few';
  if (new Set(values).size === 1) return 'mean_of_all_alike';
  if (isDominated(values, from)) return 'mean_of_one';
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return Math.abs(mean - Number(text)) > step / 2 + 1e-9 ? 'not_the_mean' : null;
};

type Line = Record<string, string>;

/** A withheld count must not be had by taking those shown from a total that somebody knows. */
const tableReasons = (lines: readonly Line[], total: string, peopleIn: (line: Line) => number): string[] => {
  const counts = lines.filter(({ group }) => group !== total);
  const shown = counts.filter(({ people }) => people !== withheld);
  const hidden = counts.filter((line) => line.people === withheld && peopleIn(line) > 0);
  const sum = shown.reduce((all, { people }) => all + Number(people), 0);
  const totals = lines.filter(({ group }) => group === total);
  return [
    ...(hidden.length === 1 && sum > 0 ? ['one_withheld'] : []),
    ...(totals.some(({ people }) => people !== withheld && Number(people) !== sum) ? ['total_of_what_is_hidden'] : []),
    ...(totals.some((line) => Object.entries(line).some(([name, cell]) => name.includes('_mean_') && cell !== withheld))
      ? ['mean_of_all']
      : []),
  ];
};

/** Reads the written tables and reckons every count and mean in them again, from the record. */
export const checkCounts = (file: string, bytes: Uint8Array, expected: ExpectedTables): Finding[] => {
  let lines: Line[];
  try {
    lines = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { columns: true });
  } catch {
    return [breaks('files', file, { reason: 'cannot_be_read' })];
  }
  const keyOf = ({ about = '', group = '' }: Line): string => `${about}\n${group.replace(/^'(?=[=+\-@])/, '')}`;
  const known = new Map(expected.lines.map((line) => [`${line.about}\n${line.group}`, line]));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const note = (gate: 'cells' | 'report', at: number, reason: string): number =>
    findings.push(breaks(gate, file, { line: at + 2, reason }));
  const abouts = new Set(expected.lines.map(({ about }) => about));
  for (const [at, line] of lines.entries()) {
    const key = keyOf(line);
    const of = known.get(key);
    if (seen.has(key)) note('cells', at, 'said_twice');
    seen.add(key);
    if (line.group === expected.total && abouts.has(line.about ?? '')) continue;
    if (!of) {
      note('cells', at, 'not_approved');
      continue;
    }
    const reasons = Object.entries(line).flatMap(([name, cell]) => {
      if (name === 'about' || name === 'group') return [];
      if (name === 'people') return countReason(cell, of.people, expected.smallNumbers) ?? [];
      const mean = of.means[name];
      if (!mean) return 'column_not_approved';
      // A mean beside a withheld count tells how many are behind it, if only that there are enough.
      if (line.people === withheld && cell !== withheld) return 'mean_of_withheld';
      return meanReason(cell, mean, expected.leastForMean) ?? [];
    });
    for (const reason of reasons) note('report', at, reason);
  }
  for (const [about, own] of Map.groupBy(lines, (line) => line.about ?? ''))
    for (const reason of tableReasons(own, expected.total, (line) => known.get(keyOf(line))?.people ?? 0))
      findings.push(breaks('report', file, { table: [...abouts].indexOf(about) + 1, reason }));
  return findings;
};
