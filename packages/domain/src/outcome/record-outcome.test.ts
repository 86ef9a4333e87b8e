import { expect, test } from 'vitest';
import { RecordOutcomeInput, readQprChange } from './record-outcome.ts';

test.each([
  [5, 'more_than_chance_up'],
  [4, 'can_be_chance'],
  [0, 'can_be_chance'],
  [-4, 'can_be_chance'],
  [-5, 'more_than_chance_down'],
])('a change of %i points reads as %s', (change, reading) => {
  expect(readQprChange(change)).toBe(reading);
});

test.each([-1, 61, 30.5, Number.NaN])('%d is no QPR total', (score) => {
  const refused = RecordOutcomeInput.shape.score.safeParse(score);
  expect(refused.error?.issues[0]?.message).toBe('qpr_out_of_range');
});

test.each([0, 60])('%d is a QPR total', (score) => {
  expect(RecordOutcomeInput.shape.score.parse(score)).toBe(score);
});
