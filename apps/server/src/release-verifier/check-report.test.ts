import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleExpectations } from '../../test/release/sample-expectations.ts';
import { sampleRelease } from '../../test/release/sample-release.ts';
import { writeReleaseFiles } from '../features/release/files/write-release-files.ts';
import { checkReport } from './check-report.ts';

type Page = ReturnType<typeof sampleRelease>['report'];
type Table = Page['tables'][number];

const expected = sampleExpectations(sampleRelease());

const reasonsOf = (change: Partial<Page>): unknown[] => {
  const release = sampleRelease();
  const { files } = writeReleaseFiles({ ...release, report: { ...release.report, ...change } });
  const html = strFromU8(files.find(({ name }) => name === 'report.html')?.bytes ?? new Uint8Array());
  return checkReport('report.html', html, expected).map(({ details }) => details.reason);
};

const [sites] = sampleRelease().report.tables as [Table];
const withRows = (rows: Table['rows']): Partial<Page> => ({ tables: [{ ...sites, rows }] });
const group = { variable: 'Gender', group: 'Woman', people: 40, suppressedShare: 0, times: 1 };

describe('the tables of the report', () => {
  test('rounded counts, withheld ones and nought pass', () => {
    expect(reasonsOf({})).toEqual([]);
    expect(reasonsOf(withRows([{ cells: ['North', 40] }, { cells: ['South', null] }, { cells: ['East', 0] }]))).toEqual(
      [],
    );
  });

  test.each([
    [3, 'small_count'],
    [4, 'small_count'],
    [7, 'not_rounded'],
    [41, 'not_rounded'],
    [12.5, 'not_a_count'],
  ])('a count of %d people is caught', (people, reason) => {
    expect(reasonsOf(withRows([{ cells: ['North', people] }]))).toEqual([reason]);
  });

  test('small counts are caught in every table that has people in it', () => {
    const { people, risk } = sampleRelease().report;
    expect(reasonsOf({ people: { ...people, leftOut: [{ reason: 'Nobody has asked them', people: 2 }] } })).toEqual([
      'small_count',
    ]);
    expect(reasonsOf({ risk: { ...risk, singlingOut: [{ variables: ['Age band'], people: 1 }] } })).toEqual([
      'small_count',
    ]);
    expect(reasonsOf({ groups: [{ ...group, people: 1 }] })).toEqual(['small_count']);
    const result = { people: 12, mean: 1, low: 0, high: 2 };
    expect(reasonsOf({ headline: [{ label: 'Change', before: result, after: null }] })).toEqual(['not_rounded']);
  });

  test('a share that gives a small count away is caught, and any share of people withheld', () => {
    expect(reasonsOf({ groups: [{ ...group, suppressedShare: 0.05 }] })).toEqual(['share_tells_small_count']);
    expect(reasonsOf({ groups: [{ ...group, suppressedShare: 0.25 }] })).toEqual([]);
    expect(reasonsOf({ groups: [{ ...group, people: null }] })).toEqual(['share_of_withheld']);
  });

  test('a total that is more than what is shown tells what is withheld', () => {
    const rows = [{ cells: ['North', 40] }, { cells: ['South', null] }];
    expect(reasonsOf(withRows([...rows, { total: true, cells: ['All', 45] }]))).toEqual(['total_of_what_is_hidden']);
    expect(reasonsOf(withRows([...rows, { total: true, cells: ['All', 40] }]))).toEqual([]);
  });

  test('a neighbour may not find fewer than k', () => {
    const { risk } = sampleRelease().report;
    expect(reasonsOf({ risk: { ...risk, neighbour: [{ knows: ['Age band'], fewestMatches: 4 }] } })).toEqual([
      'group_below_k',
    ]);
  });

  test('a report that would run something is caught', () => {
    const reasons = (html: string) => checkReport('report.html', html, expected).map(({ details }) => details.reason);
    expect(reasons('<p>Hello</p>')).toEqual([]);
    expect(reasons('<script>1</script>')).toEqual(['runs_something']);
    expect(reasons('<p onclick="x()">Hello</p>')).toEqual(['runs_something']);
  });
});
