import { createHash, randomInt } from 'node:crypto';
import type { LeftOutReason } from '@alongside/domain/release/export-release.ts';
import { strToU8, zipSync } from 'fflate';
import { toCsv } from '../../csv.ts';
import { suppressLeftOut } from '../evaluation/suppressed-figures.ts';
import type { SafeRelease } from './anonymise-release.ts';
import { codebook, type LeavingColumn } from './release-columns.ts';

/** Inside the zip every file bears the same day: the clock of the server is nobody's business. */
const noDay = new Date(1980, 0, 1);

const leaving = Object.keys(codebook) as LeavingColumn[];

/** Consonants only: a row's mark never spells a name or looks like a year. */
const consonants = 'BCDFGHJKMNPQRSTVWXZ';
const rowMark = (): string => Array.from({ length: 10 }, () => consonants[randomInt(consonants.length)]).join('');

const rowMarks = (howMany: number): string[] => {
  const marks = new Set<string>();
  while (marks.size < howMany) marks.add(rowMark());
  return [...marks];
};

const outcomesCsv = ({ rows }: SafeRelease): string => {
  const marks = rowMarks(rows.length);
  return toCsv(
    leaving,
    rows.map((row, at) => ({ row: marks[at], ...row })),
  );
};

const codebookCsv = (): string =>
  toCsv(
    ['column', 'meaning', 'values', 'how_people_stay_hidden'],
    leaving.map((column) => {
      const { meaning, values, hiding } = codebook[column];
      return { column, meaning, values, how_people_stay_hidden: hiding };
    }),
  );

const reasonWords: Readonly<Record<LeftOutReason, string>> = {
  never_asked: 'People left out because nobody has asked them',
  withdrawn: 'People left out because they took their permission back',
  expired: 'People left out because their permission came to its end',
};

const aboutCsv = (
  safe: SafeRelease,
  k: number,
  leftOut: Readonly<Record<LeftOutReason, number>>,
  month: string,
): string => {
  const items: [string, string | number][] = [
    [
      'What this is',
      'Anonymised outcomes of peer support: one row is one time of support of one person who permits it',
    ],
    ['Month', month],
    ['Rows', safe.rows.length],
    ['Fewest people who share a combination of describing columns, as asked', k],
    ['Fewest people who share one, in this file', safe.smallestGroup],
    ['Describing cells hidden (%)', Math.round(safe.hiddenShare * 100)],
    ...suppressLeftOut(leftOut).reasons.map(({ reason, people }): [string, string | number] => [
      `${reasonWords[reason]} (to the nearest 5)`,
      people ?? 'withheld, to protect a small number',
    ]),
    ['Please', 'Do not try to find out who anyone is, or lay this beside another release of the same people'],
  ];
  return toCsv(
    ['item', 'value'],
    items.map(([item, value]) => ({ item, value })),
  );
};

/** `2026-11-19` reads November 2026: the day itself does not leave. */
const monthOf = (today: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${today}T00:00:00Z`),
  );

/** The zip of three files, its name and its SHA-256, which the register keeps. */
export const packRelease = (
  safe: SafeRelease,
  { k, leftOut, today }: { k: number; leftOut: Readonly<Record<LeftOutReason, number>>; today: string },
) => {
  const zip = zipSync(
    {
      'outcomes.csv': strToU8(outcomesCsv(safe)),
      'codebook.csv': strToU8(codebookCsv()),
      'about.csv': strToU8(aboutCsv(safe, k, leftOut, monthOf(today))),
    },
    { mtime: noDay },
  );
  return {
    fileName: `alongside-outcomes-${today.slice(0, 7)}.zip`,
    zipBase64: Buffer.from(zip).toString('base64'),
    sha256: createHash('sha256').update(zip).digest('hex'),
  };
};
