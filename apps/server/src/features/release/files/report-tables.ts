import type { HeadlineResult, ReportPage, ReportTable } from '@alongside/domain/release/release-package.ts';

/** `group`: how many people share something in this file; the verifier holds it to k. */
export interface PrintedTable extends Omit<ReportTable, 'columns'> {
  /** Whether the last column, a share, is drawn as well. */
  readonly isDrawn?: boolean;
  readonly columns: readonly {
    readonly label: string;
    readonly kind: ReportTable['columns'][number]['kind'] | 'group';
  }[];
}

const listed = (things: readonly string[]): string => new Intl.ListFormat('en-GB').format(things);

const leftOut = ({ people }: ReportPage): PrintedTable => ({
  title: 'Who is not in it',
  words: 'People left out before anything was counted, and those who could not be hidden among others.',
  columns: [
    { label: 'Why', kind: 'words' },
    { label: 'People, about', kind: 'people' },
  ],
  rows: people.leftOut.map((each) => ({ cells: [each.reason, each.people] })),
});

const classSizes = ({ risk }: ReportPage): PrintedTable => ({
  title: 'How many people look alike',
  words: 'People who share everything that describes them form a group. The larger the groups, the safer.',
  columns: [
    { label: 'People in the group', kind: 'words' },
    { label: 'Groups', kind: 'number' },
  ],
  rows: risk.classSizes
    .filter(({ classes }) => classes > 0)
    .map(({ from, to, classes }) => ({
      cells: [from === to ? String(from) : `${from} to ${to}`, classes],
    })),
});

const neighbour = ({ risk }: ReportPage): PrintedTable => ({
  title: 'Somebody who knows a person in it',
  words: 'Somebody near who knows these things would find at least so many people who match, and not which one.',
  columns: [
    { label: 'What they know', kind: 'words' },
    { label: 'People who match, at least', kind: 'group' },
  ],
  rows: risk.neighbour.map(({ knows, fewestMatches }) => ({ cells: [listed(knows), fewestMatches] })),
});

const singlingOut = ({ risk }: ReportPage): PrintedTable => ({
  title: 'What would have singled people out',
  words: 'Before anything was made less exact: people whom nobody else matched in these things together.',
  columns: [
    { label: 'Things known together', kind: 'words' },
    { label: 'People, about', kind: 'people' },
  ],
  rows: risk.singlingOut.map(({ variables, people }) => ({ cells: [listed(variables), people] })),
});

const loss = ({ loss: { byVariable } }: ReportPage): PrintedTable => ({
  title: 'What was lost',
  words: 'Of what each thing could tell, the share that it no longer tells.',
  columns: [
    { label: 'What', kind: 'words' },
    { label: 'Lost', kind: 'share' },
  ],
  isDrawn: true,
  rows: byVariable.map((each) => ({ cells: [each.label, each.loss] })),
});

const groups = (page: ReportPage): PrintedTable => ({
  title: 'Whether it falls evenly',
  words:
    'Who was left out, and how much was lost beside everybody (1 is the same). Above 2 the service was warned; above 4 nothing may leave.',
  columns: [
    { label: 'About', kind: 'words' },
    { label: 'Group', kind: 'words' },
    { label: 'People, about', kind: 'people' },
    { label: 'Left out', kind: 'share' },
    { label: 'Lost, beside everybody', kind: 'number' },
  ],
  rows: page.groups.map((each) => ({
    cells: [each.variable, each.group, each.people, each.suppressedShare, each.times],
  })),
});

const headlineCells = (when: string, label: string, result: HeadlineResult | null) => [
  label,
  when,
  result?.people ?? null,
  result?.mean ?? null,
  result?.low ?? null,
  result?.high ?? null,
];

const headline = (page: ReportPage): PrintedTable => ({
  title: 'What it does to the answer',
  words:
    'The main result with everybody who may be counted, and with what is in these files. The two should say the same.',
  columns: [
    { label: 'Result', kind: 'words' },
    { label: 'With', kind: 'words' },
    { label: 'People, about', kind: 'people' },
    { label: 'Mean', kind: 'number' },
    { label: '95 % from', kind: 'number' },
    { label: 'to', kind: 'number' },
  ],
  rows: page.headline.flatMap(({ label, before, after }) => [
    { cells: headlineCells('everybody', label, before) },
    { cells: headlineCells('these files', label, after) },
  ]),
});

/** Every table of the report that has something to show, in the order in which it is read. */
export const reportTables = (page: ReportPage): PrintedTable[] =>
  [leftOut, neighbour, headline, loss, groups, singlingOut, classSizes]
    .map((make) => make(page))
    .concat(page.tables)
    .filter(({ rows }) => rows.length > 0);
