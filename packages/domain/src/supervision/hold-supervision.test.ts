import { expect, test } from 'vitest';
import { mergeSet } from './hold-supervision.ts';

test.each([
  ['what I ticked is added to what the other ticked', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['what I took out goes, and what the other ticked stays', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
  ['what the other took out does not come back', ['a', 'b'], ['a', 'b'], ['a'], ['a']],
  ['the same tick of both counts once', [], ['a'], ['a'], ['a']],
])('%s', (_what, base, mine, current, expected) => {
  expect(mergeSet({ base, mine, current })).toEqual(expected);
});
