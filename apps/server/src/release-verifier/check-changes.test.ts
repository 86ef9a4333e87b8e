import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { expect, test } from 'vitest';
import { sampleExpectations } from '../../test/release/sample-expectations.ts';
import { samplePeople, sampleRelease } from '../../test/release/sample-release.ts';
import { writeReleaseFiles } from '../features/release/files/write-release-files.ts';
import { verifyRelease } from './verify-release.ts';

const hidden = -995;
const people = samplePeople();

/** The sample with one more column: the change of each person, beside their two scores. */
const withChange = (
  changeOf: (scores: readonly number[], at: number) => number,
  scoreOf: (score: number, wave: number, at: number) => number = (score) => score,
): ReleasePackage => {
  const release = sampleRelease(people);
  const score = release.measures.variables.find(({ name }) => name === 'score');
  if (!score) throw new Error('the sample has a score');
  const rows = people.flatMap(({ scores }, at) => scores.map((each, wave) => scoreOf(each, wave, at)));
  const place = release.measures.variables.indexOf(score);
  return {
    ...release,
    people: {
      ...release.people,
      variables: [
        ...release.people.variables,
        { ...score, name: 'score_change', lowest: -60, missing: ['not_applicable', 'suppressed'] },
      ],
      columns: [...release.people.columns, Float64Array.from(people, ({ scores }, at) => changeOf(scores, at))],
    },
    measures: {
      ...release.measures,
      variables: release.measures.variables.map((each) =>
        each === score ? { ...each, missing: ['not_asked', 'suppressed'] as const } : each,
      ),
      columns: release.measures.columns.map((column, at) => (at === place ? Float64Array.from(rows) : column)),
    },
  };
};

const difference = ([first = 0, last]: readonly number[]): number => (last === undefined ? -996 : last - first);

const reasonsOf = async (release: ReleasePackage): Promise<unknown[]> => {
  const expected = sampleExpectations(release);
  const { findings } = await verifyRelease(
    writeReleaseFiles(release).files,
    {
      ...expected,
      bounded: [...expected.bounded, { table: 'people', name: 'score_change', by: [], tails: false }],
      workedOut: [{ change: 'score_change', score: 'score', by: 'wave', hidden }],
    },
    [],
  );
  return findings
    .filter(({ gate, weight }) => weight === 'breaks' && (gate === 'bound' || gate === 'l'))
    .map(({ details }) => details.reason ?? details.column);
};

const second = people.findIndex(({ scores }) => scores.length === 2);

test('a change that is what its two scores say passes', async () => {
  expect(await reasonsOf(withChange(difference))).toEqual([]);
});

test('a change that says more than its two scores is caught: with one of them it gives the other as it was', async () => {
  const more = withChange((scores, at) => difference(scores) + (at === second ? 4 : 0));
  expect(await reasonsOf(more)).toEqual(['more_than_its_scores']);
});

test('a change beside a score that is hidden is caught', async () => {
  const beside = withChange(difference, (score, wave, at) => (at === second && wave === 1 ? hidden : score));
  expect(await reasonsOf(beside)).toEqual(['more_than_its_scores']);
  const both = withChange(
    (scores, at) => (at === second ? hidden : difference(scores)),
    (score, wave, at) => (at === second && wave === 1 ? hidden : score),
  );
  expect(await reasonsOf(both)).toEqual([]);
});

test('a change that all of a group have made is caught, though it stands in no column', async () => {
  const { age, gender } = people[second] ?? {};
  const isOne = (at: number): boolean => people[at]?.age === age && people[at]?.gender === gender;
  const alike = withChange(
    (scores, at) => (isOne(at) ? hidden : difference(scores)),
    (score, wave, at) => (isOne(at) && wave === 1 ? (people[at]?.scores[0] ?? 0) + 5 : score),
  );
  expect(await reasonsOf(alike)).toEqual(['score_change worked out', 'score_change worked out']);
});
