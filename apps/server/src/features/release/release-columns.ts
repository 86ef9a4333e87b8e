import type { Column } from '@alongside/anonymise/column.ts';
import type { Instrument, Scale } from '@alongside/domain/outcome/instrument.ts';
import { changeThreshold } from '@alongside/domain/outcome/read-change.ts';

export interface CodebookLine {
  meaning: string;
  values: string;
  /** How the column keeps people hidden. */
  hiding: string;
}

const describing =
  'Describes a person together with other columns, so a cell reads * wherever too few people share it.';
const asItIs =
  'Leaves as it is. Someone who was told these figures by a person might know their row: do not look for anyone.';
const band = (words: string): string => `${words} * is hidden`;

/** One scale of a measure of the library. An organisation's own measure would tell which organisation it is. */
export interface ReleaseMeasure {
  instrument: Instrument;
  scale: Scale;
}

/** What the engine may do to each column. A column that is neither here nor of a measure never leaves. */
const columns = [
  { name: 'person', role: 'identifier', tellsWhoseRow: true },
  { name: 'age_band', role: 'quasi-identifier' },
  { name: 'gender', role: 'quasi-identifier' },
  { name: 'ethnicity_group', role: 'quasi-identifier' },
  { name: 'team', role: 'quasi-identifier' },
  { name: 'weeks_supported', role: 'quasi-identifier' },
  { name: 'sessions', role: 'quasi-identifier' },
  { name: 'goals', role: 'sensitive' },
  { name: 'goals_rated_twice', role: 'sensitive' },
  { name: 'goals_first_rating', role: 'sensitive' },
  { name: 'goals_last_rating', role: 'sensitive' },
] as const satisfies readonly Column[];

export type PlainColumn = (typeof columns)[number]['name'];

/** Names of the three columns of a scale. */
export const scoreColumns = ({ instrument, scale }: ReleaseMeasure) => {
  const stem = instrument.scales.length > 1 ? `${instrument.key}_${scale.key}` : instrument.key;
  return { first: `${stem}_first`, last: `${stem}_last`, change: `${stem}_change` };
};

export const releaseColumns = (measures: readonly ReleaseMeasure[]): Column[] => [
  ...columns,
  ...measures.flatMap((measure) =>
    Object.values(scoreColumns(measure)).map((name) => ({ name, role: 'sensitive' }) as const),
  ),
];

export const quasiIdentifiers = columns.flatMap(({ name, role }) => (role === 'quasi-identifier' ? [name] : []));

const plainLines: Readonly<Record<'row' | Exclude<PlainColumn, 'person'>, CodebookLine>> = {
  row: {
    meaning: 'A mark for this row, so that two of you can talk about the same one',
    values: 'Ten letters',
    hiding: 'Drawn at random for this release. It is kept nowhere and links to nothing.',
  },
  age_band: {
    meaning: 'Age reached in the year of the release',
    values: band('16 to 17; 18 to 24; then ten years each to 65 to 74; 75+; prefer_not_to_say; not_asked;'),
    hiding: describing,
  },
  gender: {
    meaning: 'Gender, as the person says it',
    values: band('man; woman; non_binary; another_way; prefer_not_to_say; not_asked;'),
    hiding: describing,
  },
  ethnicity_group: {
    meaning: 'Ethnicity, grouped as national mental health figures group it',
    values: band('white; mixed; asian; black; other; not_stated; not_known;'),
    hiding: describing,
  },
  team: {
    meaning: 'The team they are supported by',
    values: band('A; B; C and on;'),
    hiding: `${describing} The letters are dealt at random for this release and the key is not kept: the name of a small team can tell who is in it.`,
  },
  weeks_supported: {
    meaning: 'Whole weeks from the first session met to the last',
    values: band('0 to 3; 4 to 11; 12 to 25; 26 to 51; 52+;'),
    hiding: describing,
  },
  sessions: {
    meaning:
      'Sessions in which the two met, late or on time, by any mode. Attempts and missed meet-ups are not counted',
    values: band('0; 1 to 4; 5 to 9; 10 to 19; 20+;'),
    hiding: describing,
  },
  goals: {
    meaning: 'Goals of their own the person set',
    values: '0 and up',
    hiding: `${asItIs} Their words never leave.`,
  },
  goals_rated_twice: {
    meaning: 'Of those, goals the person rated on two occasions or more',
    values: '0 and up',
    hiding: asItIs,
  },
  goals_first_rating: {
    meaning: 'Mean first rating of the goals rated twice: 0 not at all there yet, 10 fully there',
    values: '0 to 10, one decimal; empty when there are none',
    hiding: asItIs,
  },
  goals_last_rating: {
    meaning: 'Mean latest rating of the same goals',
    values: '0 to 10, one decimal; empty when there are none',
    hiding: asItIs,
  },
};

const betterWords: Readonly<Record<Scale['better'], string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither end is better',
};

const scoreLines = (measure: ReleaseMeasure): [string, CodebookLine][] => {
  const { instrument, scale } = measure;
  const name = instrument.scales.length > 1 ? `${instrument.shortName}, ${scale.name}` : instrument.shortName;
  const { first, last, change } = scoreColumns(measure);
  const threshold = scale.better === 'neither' ? null : changeThreshold(scale);
  const range = `${scale.min} to ${scale.max}`;
  const least = threshold ? `. A change of less than ${threshold.points} in one person can be chance` : '';
  return [
    [
      first,
      {
        meaning: `${name}: first valid score of the time of support, as the person gave it`,
        values: `${range}, ${betterWords[scale.better]}; empty is not taken, and is not 0`,
        hiding: asItIs,
      },
    ],
    [
      last,
      {
        meaning: `${name}: latest valid score after the first`,
        values: `${range}; empty is not taken`,
        hiding: asItIs,
      },
    ],
    [
      change,
      {
        meaning: `${name}: last less first${least}`,
        values:
          'Points; empty without both scores, with fewer than two sessions met, or while open for less than 180 days (rule of NHS England)',
        hiding: asItIs,
      },
    ],
  ];
};

/** The codebook that travels with the figures. English on purpose: it is part of the file, not of the interface. */
export const codebookFor = (measures: readonly ReleaseMeasure[]): ReadonlyMap<string, CodebookLine> =>
  new Map([...Object.entries(plainLines), ...measures.flatMap(scoreLines)]);
