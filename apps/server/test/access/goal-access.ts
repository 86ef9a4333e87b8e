import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { walksOf } from '../walks-of.ts';
import type { World } from '../world.ts';
import { type AccessRows, onlyOwn } from './access-rows.ts';

const goalForEach = async (world: World) => {
  for (const { personId, caller } of walksOf(world))
    await caller.goal.set({ id: newId('goal'), personId, words: 'Sleep through.', setOn: '2026-11-10' });
};

const goalOf = async ({ store }: World, personId: string): Promise<string> => {
  const { goal } = store.tables;
  const [found] = await store.read.db.select({ id: goal.id }).from(goal).where(eq(goal.personId, personId));
  return found?.id ?? newId('goal');
};

export const goalRows: AccessRows = {
  'goal.set': {
    call: (caller, { personId }) =>
      caller.goal.set({ id: newId('goal'), personId, words: 'Go to the allotment alone.', setOn: '2026-11-18' }),
    expect: { peer_worker: onlyOwn },
  },
  'goal.amend': {
    prepare: goalForEach,
    call: async (caller, { personId }, world) =>
      caller.goal.amend({
        goalId: await goalOf(world, personId),
        base: { words: 'Sleep through.' },
        words: 'Sleep through, with the window open.',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'goal.rate': {
    prepare: goalForEach,
    call: async (caller, { personId }, world) =>
      caller.goal.rate({
        id: newId('goalRating'),
        goalId: await goalOf(world, personId),
        rating: 6,
        ratedOn: '2026-11-18',
      }),
    expect: { peer_worker: onlyOwn },
  },
};
