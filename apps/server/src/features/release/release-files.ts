import { createHash, randomInt } from 'node:crypto';
import type { SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import type { LeftOutReason } from '@alongside/domain/release/export-release.ts';
import { strToU8, zipSync } from 'fflate';
import { toCsv } from '../../csv.ts';
import { suppressLeftOut } from '../evaluation/suppressed-figures.ts';
import type { SafeRelease } from './anonymise-release.ts';
import { codebookFor } from './release-columns.ts';

/** Inside the zip every file bears the same day: the clock of the server is nobody's business. */
const noDay = new Date(1980, 0, 1);

/** Consonants only: a row's mark never spells a name or looks like a year. */
const consonants = 'BCDFGHJKMNPQRSTVWXZ';
const rowMark = (): string => Array.from({ length: 10 }, () => consonants[randomInt(consonants.length)]).join('');

const rowMarks = (howMany: number): string[] => {
  const marks = new Set<string>();
  while (marks.size < howMany) marks.add(rowMark());
  return [...marks];
};

const outcomesCsv = ({ rows, measures }: SafeRelease): string => {
  const marks = rowMarks(rows.length);
  return toCsv(
    [...codebookFor(measures).keys()],
    rows.map((row, at) => ({ row: marks[at], ...row })),
  );
};

const codebookCsv = ({ measures }: SafeRelease): string =>
  toCsv(
    ['column', 'meaning', 'values', 'how_people_stay_hidden'],
    [...codebookFor(measures)].map(([column, { meaning, values, hiding }]) => ({
      column,
      meaning,
      values,
      how_people_stay_hidden: hiding,
    })),
  );

interface Asked {
  k: number;
  leftOut: Readonly<Record<LeftOutReason, number>>;
  rule: SmallNumbersRule;
  today: string;
}

const reasonWords: Readonly<Record<LeftOutReason, string>> = {
  never_asked: 'People left out because nobody has asked them',
  withdrawn: 'People left out because they took their permission back',
  expired: 'People left out because their permission came to its end',
};

const aboutCsv = (safe: SafeRelease, { k, leftOut, rule }: Asked, month: string): string => {
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
    ...suppressLeftOut(leftOut, rule).reasons.map(({ reason, people }): [string, string | number] => [
      `${reasonWords[reason]} (to the nearest ${rule.roundTo})`,
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
export const packRelease = (safe: SafeRelease, asked: Asked) => {
  const zip = zipSync(
    {
      'outcomes.csv': strToU8(outcomesCsv(safe)),
      'codebook.csv': strToU8(codebookCsv(safe)),
      'about.csv': strToU8(aboutCsv(safe, asked, monthOf(asked.today))),
    },
    { mtime: noDay },
  );
  return {
    fileName: `alongside-outcomes-${asked.today.slice(0, 7)}.zip`,
    zipBase64: Buffer.from(zip).toString('base64'),
    sha256: createHash('sha256').update(zip).digest('hex'),
  };
};
