import { expect, test } from 'vitest';
import { countGroup, usuallyCome } from './group-counts.ts';

test('someone who came for a part was there; whoever sent apologies was not, first time or no', () => {
  const attendances = [
    { attendance: 'came', isNewcomer: true },
    { attendance: 'came_part', isNewcomer: false },
    { attendance: 'apologies', isNewcomer: true },
    { attendance: 'no_word', isNewcomer: false },
  ] as const;
  expect(countGroup({ unnamed: 3, unnamedNewcomers: 1 }, attendances)).toEqual({ came: 5, newcomers: 2 });
});

test.each([
  ['nothing is usual before the first time', [], null],
  ['one time is all there is to go by', [7], 7],
  ['one rainy evening does not count for much', [6, 1, 7, 6, 8], 6],
  ['between two, the nearer whole number', [5, 8], 7],
  ['what was seven times ago is forgotten', [4, 4, 4, 4, 4, 4, 40, 40, 40, 40, 40, 40, 40], 4],
])('%s', (_what, came, expected) => {
  expect(usuallyCome(came)).toBe(expected);
});
