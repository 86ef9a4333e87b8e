import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { CompareReport, FileReport, GroupEffect } from '@alongside/domain/release/release-report.ts';
import type { Day } from '@alongside/domain/shared/day.ts';

/** People of each group, and how much of what is known of them is lost, as a share and beside everybody. */
const groups = [
  ['age_band', '25-34', 15, 0.45],
  ['age_band', '35-44', 15, 0.25],
  ['age_band', '45-54', 15, 0.29],
  ['age_band', '55-64', 15, 0.3],
  ['age_band', '65-74', null, 0.2],
  ['gender', '1', 25, 0.29],
  ['gender', '2', 35, 0.28],
  ['gender', '3', 5, 0.69],
] as const;

const groupsOf = (mean: number, isEven: boolean): GroupEffect[] =>
  groups.map(([variable, group, people, mixed]) => {
    const loss = isEven ? mean : mixed;
    const lossTimes = Math.round((loss / mean) * 10) / 10;
    const verdict = lossTimes > 2 ? 'uneven' : 'even';
    const told = people === null ? { loss: null, lossTimes: null } : { loss, lossTimes };
    return { variable, group, people, leftOut: 0, ...told, leftOutTimes: 0, verdict };
  });

const known = [
  { knows: ['age_band', 'gender'], aloneBefore: 0.13, fewBefore: 0.47 },
  { knows: ['age_band', 'gender', 'site_group'], aloneBefore: 0.33, fewBefore: 0.93 },
  { knows: ['age_band', 'gender', 'start_month'], aloneBefore: 0.53, fewBefore: 1 },
  { knows: ['age_band', 'gender', 'site_group', 'start_month'], aloneBefore: 0.87, fewBefore: 1 },
] as const;

const neighbour = (fewestAfter: number, meanAfter: number): FileReport['neighbour'] =>
  known.map((each) => ({ ...each, fewestAfter, meanAfter }));

const joint = { releases: 0, unknown: 0, smallest: null, clashes: [], waysOut: [] };
const before = { people: 40, mean: 2, low: 0.5, high: 3.5 };

/** What a researcher was shown of the invented people, and the steward reads: with figures such as their record gives. */
export const releaseReport = (asked: ReleaseAsked, frozenOn: Day, seed: string): CompareReport => {
  const shared = { refusals: [], people: 75, leftOut: 0, joint };
  const risk = { smallestClass: 5, highest: 0.2, threshold: 0.09, homogeneity: [] };
  const singlingOut = [
    { variables: ['age_band', 'gender'], people: 10 },
    { variables: ['age_band', 'gender', 'sessions'], people: 5 },
  ];
  const uniform: FileReport = {
    ...shared,
    method: 'uniform',
    warnings: [],
    risk: {
      ...risk,
      classes: 7,
      average: 0.1,
      shareAboveThreshold: 0.41,
      classSizes: [
        { from: 5, to: 10, classes: 5, people: 30 },
        { from: 20, to: 49, classes: 2, people: 45 },
      ],
      singlingOut,
    },
    loss: {
      mean: 0.67,
      byVariable: [
        { variable: 'age_band', loss: 1 },
        { variable: 'gender', loss: 1 },
        { variable: 'sessions', loss: 0.33 },
      ],
    },
    groups: groupsOf(0.67, true),
    headline: [{ variable: 'qpr_15', before, after: { people: 40, mean: 2, low: 0.5, high: 3 } }],
    neighbour: neighbour(70, 75),
    shape: { readingsLeftOut: null, blocksCoarser: 25, blocksHidden: 15, valuesHidden: 0 },
    levels: [
      { variable: 'age_band', level: 3, highest: 3 },
      { variable: 'gender', level: 2, highest: 2 },
      { variable: 'sessions', level: 1, highest: 2 },
    ],
  };
  const detail: FileReport = {
    ...shared,
    method: 'detail',
    warnings: [
      {
        code: 'group_loses_too_much',
        details: { column: 'gender', group: '3', limit: 2, of: 'detail', times: 2.2 },
      },
    ],
    risk: {
      ...risk,
      classes: 13,
      average: 0.18,
      shareAboveThreshold: 1,
      classSizes: [{ from: 5, to: 10, classes: 13, people: 75 }],
      singlingOut,
    },
    loss: {
      mean: 0.32,
      byVariable: [
        { variable: 'age_band', loss: 0.51 },
        { variable: 'gender', loss: 0.4 },
        { variable: 'sessions', loss: 0.16 },
      ],
    },
    groups: groupsOf(0.32, false),
    headline: [{ variable: 'qpr_15', before, after: { people: 35, mean: 1.5, low: 0, high: 3 } }],
    neighbour: neighbour(10, 30),
    shape: { readingsLeftOut: 25, blocksCoarser: 10, blocksHidden: 20, valuesHidden: 10 },
    levels: null,
  };
  const none = { first: null, last: null, change: null };
  const table = {
    variable: 'gender',
    total: 60,
    withheld: 1,
    cells: [
      { label: 'Man', people: 25, means: [{ first: 29.5, last: 31.5, change: 2 }] },
      { label: 'Woman', people: 35, means: [{ first: 29, last: 31, change: 2 }] },
      { label: 'Non-binary', people: null, means: [none] },
    ],
  };
  return {
    asked,
    frozenOn,
    seed,
    people: 75,
    excluded: [
      { reason: 'never_asked', people: 25 },
      { reason: 'withdrawn', people: 10 },
      { reason: 'expired', people: null },
      { reason: 'after_freeze', people: 10 },
      { reason: 'not_in_rule', people: 0 },
    ],
    measuresLeftOut: [],
    files: [uniform, detail],
    table: { refusals: [], measures: ['qpr_15'], tables: [table], joint },
  };
};
