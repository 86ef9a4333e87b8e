import type {
  ReleaseCode,
  ReleasePackage,
  ReleaseTable,
  ReleaseVariable,
} from '@alongside/domain/release/release-package.ts';

/** Numbers that look like chance and are the same in each run. */
const chanceFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const consonants = 'BCDFGHJKMNPQRSTVWXZ';

const variable = (given: Partial<ReleaseVariable> & Pick<ReleaseVariable, 'name' | 'label'>): ReleaseVariable => ({
  kind: 'code',
  role: 'quasi',
  codes: [],
  missing: [],
  hiding: 'Told only as exactly as enough people share.',
  ...given,
});

const person = variable({
  name: 'person',
  label: 'Mark of a person',
  kind: 'text',
  role: 'key',
  hiding: 'Drawn at random for this release.',
});

const ages: readonly ReleaseCode[] = [
  { code: 1, label: '18 to 34', low: 18, high: 34 },
  { code: 2, label: '35 to 54', low: 35, high: 54 },
  { code: 3, label: '55 and over', low: 55, high: null },
];

const genders: readonly ReleaseCode[] = [
  { code: 1, label: "A man, a boy: 'he'" },
  { code: 2, label: 'Woman' },
];

const peopleVariables: readonly ReleaseVariable[] = [
  person,
  variable({
    name: 'age',
    label: 'Age band, in years',
    kind: 'range',
    codes: ages,
    missing: ['declined', 'not_asked'],
  }),
  variable({ name: 'gender', label: 'Gender, as they say it', codes: genders, missing: ['declined'] }),
  variable({
    name: 'waves',
    label: 'Which times of asking they have',
    role: 'shape',
    codes: [
      { code: 1, label: 'Start only' },
      { code: 2, label: 'Start and one later' },
    ],
  }),
];

const measureVariables: readonly ReleaseVariable[] = [
  person,
  variable({
    name: 'wave',
    label: 'Time of asking',
    role: 'shape',
    codes: [
      { code: 0, label: 'Start' },
      { code: 1, label: 'Later' },
    ],
  }),
  variable({
    name: 'score',
    label: 'Recovery (QPR-15), "as given" <by them> & scored',
    kind: 'integer',
    role: 'sensitive',
    lowest: 0,
    highest: 60,
    missing: ['declined', 'not_asked'],
    unit: 'points',
    hiding: 'Highest and lowest scores are pooled.',
  }),
  variable({
    name: 'change',
    label: 'Change since the start',
    kind: 'number',
    role: 'sensitive',
    lowest: -60,
    highest: 60,
    missing: ['not_applicable', 'not_asked', 'declined', 'suppressed'],
  }),
];

export interface SamplePerson {
  mark: string;
  age: number;
  gender: number;
  waves: number;
  scores: number[];
}

/** Eight kinds of people, so many of each: three ages by two genders, and those who would not say. */
export const samplePeople = (ofEach = 12, seed = 7): SamplePerson[] => {
  const chance = chanceFrom(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const kinds: readonly (readonly [age: number, gender: number, waves: number])[] = [
    [1, 1, 1],
    [1, 2, 2],
    [2, 1, 2],
    [2, 2, 1],
    [3, 1, 1],
    [3, 2, 2],
    [-998, 2, 2],
    [-999, -999, 1],
  ];
  const people = kinds.flatMap(([age, gender, waves]) =>
    Array.from({ length: ofEach }, () => ({
      mark: Array.from({ length: 10 }, () => consonants[upTo(consonants.length)]).join(''),
      age,
      gender,
      waves,
      scores: Array.from({ length: waves }, () => 20 + 5 * upTo(4)),
    })),
  );
  return people
    .map((each) => ({ each, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ each }) => each);
};

const tableOf = (
  label: string,
  variables: readonly ReleaseVariable[],
  rows: readonly (readonly (string | number)[])[],
): ReleaseTable => ({
  label,
  variables,
  columns: variables.map(({ kind }, at) =>
    kind === 'text' ? rows.map((row) => String(row[at])) : Float64Array.from(rows, (row) => Number(row[at])),
  ),
});

/** A release that keeps to its policy: k of 5, bounded results, tails held by many. */
export const sampleRelease = (people: readonly SamplePerson[] = samplePeople()): ReleasePackage => ({
  about: {
    title: "Peer support in one service: what people's own scores say",
    question: 'Do people who are walked with feel more able to shape their days?',
    recipient: { tier: 'named', name: 'The evaluation group of a university' },
    frozen: '2026 Q3',
    destroyBy: '2027 Q4',
    policy: {
      version: '3',
      k: 5,
      bound: { highestShare: 0.8, aboveBase: 0.15 },
      l: 2,
      suppressionLimit: 0.05,
      smallNumbers: { under: 5, roundTo: 5 },
    },
    method: 'uniform',
    hashes: [
      { of: 'Registry of variables', sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' },
    ],
  },
  people: tableOf(
    'One row per person',
    peopleVariables,
    people.map(({ mark, age, gender, waves }) => [mark, age, gender, waves]),
  ),
  measures: tableOf(
    'One row per person and time of asking',
    measureVariables,
    people.flatMap(({ mark, scores }) =>
      scores.map((score, wave) => [mark, wave, score, wave === 0 ? -996 : score - (scores[0] ?? 0)]),
    ),
  ),
  report: {
    people: {
      kept: people.length,
      leftOut: [
        { reason: 'Nobody has asked them', people: 15 },
        { reason: 'Could not be hidden among others', people: null },
      ],
    },
    risk: {
      smallestClass: 12,
      classes: 8,
      highest: 1 / 12,
      average: 1 / 12,
      classSizes: [{ from: 11, to: 20, classes: 8 }],
      singlingOut: [{ variables: ['Age band', 'Gender'], people: 10 }],
      neighbour: [{ knows: ['Age band', 'Gender'], fewestMatches: 12 }],
      together: null,
    },
    loss: {
      all: 0.31,
      byVariable: [
        { label: 'Age band', loss: 0.42 },
        { label: 'Gender', loss: 0.2 },
      ],
    },
    groups: [
      { variable: 'Gender', group: 'Woman', people: 50, suppressedShare: 0, times: 1.1 },
      { variable: 'Gender', group: 'Another way', people: null, suppressedShare: null, times: null },
    ],
    headline: [
      {
        label: 'Mean change of QPR-15',
        before: { people: 50, mean: 3, low: 1, high: 5 },
        after: { people: 50, mean: 3, low: 1, high: 5 },
      },
    ],
    tables: [
      {
        title: 'Sites',
        words: 'People by group of sites.',
        columns: [
          { label: 'Sites', kind: 'words' },
          { label: 'People, about', kind: 'people' },
        ],
        rows: [{ cells: ['North', 40] }, { cells: ['South', 55] }, { total: true, cells: ['All', 95] }],
      },
    ],
  },
});
