import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const write = (path: string, about: string, input: Record<string, unknown> = {}) => ({
  path,
  about: { id: about },
  input,
});
const plan = write('meetUp.plan', 'per_ada');
const session = write('session.log', 'per_ada', { id: 'ses_one' });
const rating = write('goal.rate', 'per_ada');
const other = write('session.log', 'per_bo', { id: 'ses_two' });
const concern = write('concern.raise', 'con_one', { id: 'con_one', sessionId: null });
const more = write('concern.add', 'con_one', { concernId: 'con_one' });

it('leaves everything in the order in which it was written where no concern waits', () => {
  expect(inTurn([plan, other, session, rating])).toEqual([plan, other, session, rating]);
});

it('sends a concern, and what was added to it, before everything else', () => {
  expect(inTurn([plan, session, concern, other, more])).toEqual([concern, more, plan, session, other]);
});

it('sends what a concern names ahead of it, behind what that may depend on', () => {
  const named = write('concern.raise', 'con_two', { id: 'con_two', sessionId: 'ses_one' });
  expect(inTurn([other, plan, session, rating, named])).toEqual([plan, session, named, other, rating]);
  const measured = write('concern.raise', 'con_three', { id: 'con_three', outcomeId: 'out_one' });
  const outcome = write('outcome.record', 'per_bo', { id: 'out_one' });
  expect(inTurn([plan, outcome, measured])).toEqual([outcome, measured, plan]);
});
