import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { walksOf } from '../walks-of.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn } from './access-rows.ts';

export const planForEach = async (world: World) => {
  for (const { personId, caller } of walksOf(world))
    await caller.meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-26' });
};

export const planOf = async ({ store }: World, personId: string): Promise<string> => {
  const { meetUp } = store.tables;
  const [found] = await store.read.db.select({ id: meetUp.id }).from(meetUp).where(eq(meetUp.personId, personId));
  return found?.id ?? newId('meetUp');
};

export const meetUpRows: AccessRows = {
  'meetUp.week': { call: (caller) => caller.meetUp.week({ on: '2026-11-20' }), expect: { peer_worker: everywhere } },
  'meetUp.plan': {
    call: (caller, { personId }) =>
      caller.meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-26', at: '10:30' }),
    expect: { peer_worker: onlyOwn },
  },
  'meetUp.move': {
    prepare: planForEach,
    call: async (caller, { personId }, world) =>
      caller.meetUp.move({
        meetUpId: await planOf(world, personId),
        base: { on: '2026-11-26', at: null, place: null },
        on: '2026-11-27',
        at: '11:00',
        place: 'The library',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'meetUp.callOff': {
    prepare: planForEach,
    call: async (caller, { personId }, world) => caller.meetUp.callOff({ meetUpId: await planOf(world, personId) }),
    expect: { peer_worker: onlyOwn },
  },
};
