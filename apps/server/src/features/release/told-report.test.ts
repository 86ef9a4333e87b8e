import { expect, test } from 'vitest';
import { addPerson, compared, makeReleaseWorld } from '../../../test/release/release-world.ts';

/** Every number of a report by the way to it, as `files.0.risk.average`. */
const numbersIn = (value: unknown, path = ''): [path: string, number: number][] => {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, path === '' ? key : `${path}.${key}`));
};

/** Counts of people, or of their rows. */
const counts =
  /\.(people|leftOut|readingsLeftOut|blocksCoarser|blocksHidden|valuesHidden|fewestAfter|meanAfter|smallestClass)$/;
const shares = /\.(average|shareAboveThreshold|aloneBefore|fewBefore|loss|mean|highestShare)$/;
/** Classes, levels and settings are told as they are, and means of scores in steps of their own. */
const headline = /\.headline\.|\.means\.|asked\.|\.levels\./;

test('a report of one day laid beside that of the next tells no exact count and no exact share', {
  timeout: 90_000,
}, async () => {
  const world = await makeReleaseWorld(71);
  for (let at = 0; at < 6; at += 1)
    await addPerson(world, 100 + at, {
      gender: at < 2 ? '3' : 'Z',
      measuredOn: ['2026-02-02', '2026-04-01', '2026-07-09'],
    });
  const { report } = await compared(world, { variables: ['age_band', 'gender', 'ethnicity', 'sessions', 'qpr_15'] });
  const numbers = numbersIn(report).filter(([path]) => !headline.test(path));
  expect(numbers.filter(([path]) => counts.test(path)).length).toBeGreaterThan(30);
  expect(numbers.filter(([path]) => shares.test(path)).length).toBeGreaterThan(30);
  expect(numbers.filter(([path, count]) => counts.test(path) && count % 5 !== 0)).toEqual([]);
  expect(
    numbers.filter(([path, share]) => shares.test(path) && Math.abs(share * 100 - Math.round(share * 100)) > 1e-9),
  ).toEqual([]);
  // Of two there is nothing more to tell than that they are few.
  const few = report.files.flatMap(({ groups }) => groups.filter(({ group }) => group === '3'));
  expect(few.length).toBeGreaterThan(0);
  for (const group of few) expect(group).toMatchObject({ people: null, loss: null, lossTimes: null });
});
