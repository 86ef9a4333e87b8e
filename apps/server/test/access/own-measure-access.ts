import { eq } from '@alongside/db/operators.ts';
import { buildOwnMeasure } from '@alongside/testing/build-own-measure.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn } from './access-rows.ts';

/** Everyone who walks with somebody has looked at how they are. */
const allLooked = async ({ store, accounts, colleague, otherTeamWorker, farWorker }: World) => {
  await store.write(async (tx) => {
    for (const accountId of [accounts.peer_worker, colleague, otherTeamWorker, farWorker])
      await buildOwnMeasure(tx, { accountId });
  });
};

const lookOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { ownMeasure } = store.tables;
  const [found] = await store.read.db
    .select({ id: ownMeasure.id })
    .from(ownMeasure)
    .where(eq(ownMeasure.accountId, accountId));
  return found?.id ?? newId('ownMeasure');
};

export const ownMeasureRows: AccessRows = {
  'ownMeasure.list': { call: (caller) => caller.ownMeasure.list(), expect: { peer_worker: everywhere } },
  'ownMeasure.due': { call: (caller) => caller.ownMeasure.due(), expect: { peer_worker: everywhere } },
  'ownMeasure.record': {
    call: (caller) =>
      caller.ownMeasure.record({
        id: newId('ownMeasure'),
        instrument: 'swemwbs_7_worker',
        instrumentVersion: 1,
        occasion: 'any_time',
        takenOn: '2026-11-18',
        answers: { 1: 3, 2: 4, 3: 3, 4: 4, 5: 3, 6: 4, 7: 3 },
      }),
    expect: { peer_worker: everywhere },
  },
  'ownMeasure.choose': {
    prepare: allLooked,
    call: async (caller, { accountId }, world) =>
      caller.ownMeasure.choose({ id: await lookOf(world, accountId), countsInTeam: true }),
    expect: { peer_worker: onlyOwn },
  },
  'ownMeasure.remove': {
    prepare: allLooked,
    call: async (caller, { accountId }, world) => caller.ownMeasure.remove({ id: await lookOf(world, accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'ownMeasure.teamFigure': {
    call: (caller) => caller.ownMeasure.teamFigure(),
    expect: { supervisor: everywhere, coordinator: everywhere },
  },
};
