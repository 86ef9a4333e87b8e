import { and, eq, isNotNull } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { Caller } from '../call-as.ts';
import type { World } from '../world.ts';
import {
  type AccessRow,
  type AccessRows,
  type Expected,
  everywhere,
  onlyOwn,
  type Reach,
  reaches,
} from './access-rows.ts';
import { targetOf } from './target-of.ts';

/** Of each place an action of the worker there, after the session they logged; handed on from nobody. */
const afterSessions = async (world: World): Promise<void> => {
  await world.store.write(async (tx) => {
    for (const reach of reaches) {
      const { organisationId, accountId, sessionId } = targetOf(world, reach);
      await tx.db.insert(tx.tables.action).values({
        id: newId('action'),
        organisationId,
        ownerId: accountId,
        sessionId,
        words: 'Ask the library about the reading group.',
        dueOn: '2026-11-24',
        addedBy: accountId,
        addedAt: new Date('2026-11-12T16:00:00Z'),
      });
    }
  });
};

/** The action of the worker there; a new id where there is none. */
const actionOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { action } = store.tables;
  const [found] = await store.read.db
    .select({ id: action.id })
    .from(action)
    .where(and(eq(action.ownerId, accountId), isNotNull(action.sessionId)));
  return found?.id ?? newId('action');
};

const nowhere: Record<Reach, Expected> = { ...onlyOwn, own: 'NOT_FOUND' };
const owner = { peer_worker: onlyOwn, supervisor: nowhere, coordinator: nowhere };
const anybody = { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere };

const ofSession = (call: (caller: Caller, actionId: string, world: World) => Promise<unknown>): AccessRow => ({
  prepare: afterSessions,
  call: async (caller, { accountId }, world) => call(caller, await actionOf(world, accountId), world),
  expect: owner,
});

/** Handed on to a colleague by whoever had it, in each place. */
const handedOn = async (world: World): Promise<void> => {
  await afterSessions(world);
  await world.store.write(async ({ db, tables: { action } }) => {
    for (const reach of reaches) {
      const { accountId } = targetOf(world, reach);
      const ownerId = accountId === world.colleague ? world.accounts.peer_worker : world.colleague;
      await db
        .update(action)
        .set({ ownerId, handedOnBy: accountId, handedOnAt: new Date('2026-11-13T09:00:00Z') })
        .where(and(eq(action.addedBy, accountId), isNotNull(action.sessionId)));
    }
  });
};

const handedOnFrom = async ({ store }: World, accountId: string): Promise<string> => {
  const { action } = store.tables;
  const [found] = await store.read.db.select({ id: action.id }).from(action).where(eq(action.handedOnBy, accountId));
  return found?.id ?? newId('action');
};

/** Of each place an action that is with somebody who does not walk with the person. */
const left = async (world: World): Promise<void> => {
  await afterSessions(world);
  await world.store.write(async ({ db, tables: { action } }) => {
    await db.update(action).set({ ownerId: world.accounts.researcher }).where(isNotNull(action.sessionId));
  });
};

const leftBy = async ({ store }: World, accountId: string): Promise<string> => {
  const { action } = store.tables;
  const [found] = await store.read.db.select({ id: action.id }).from(action).where(eq(action.addedBy, accountId));
  return found?.id ?? newId('action');
};

export const actionRows: AccessRows = {
  'action.list': { call: (caller) => caller.action.list(), expect: anybody },
  'action.add': {
    call: (caller, { sessionId }) =>
      caller.action.add({ id: newId('action'), words: 'Ring the library.', dueOn: '2026-11-24', sessionId }),
    expect: owner,
  },
  'action.finish': ofSession((caller, actionId) => caller.action.finish({ actionId, finished: true })),
  'action.move': ofSession((caller, actionId) =>
    caller.action.move({ actionId, to: '2026-11-30', was: '2026-11-24', isUndo: false }),
  ),
  'action.holders': ofSession((caller, actionId) => caller.action.holders({ actionId })),
  'action.handOn': ofSession((caller, actionId, world) =>
    caller.action.handOn({ actionId, ownerId: world.accounts.supervisor, version: 1 }),
  ),
  'action.takeBack': {
    prepare: handedOn,
    call: async (caller, { accountId }, world) =>
      caller.action.takeBack({ actionId: await handedOnFrom(world, accountId) }),
    expect: owner,
  },
  'action.takeOn': {
    prepare: left,
    call: async (caller, { accountId }, world) =>
      caller.action.takeOn({ actionId: await leftBy(world, accountId), takenOn: true }),
    expect: owner,
  },
  'action.takeOut': ofSession((caller, actionId) => caller.action.takeOut({ actionId, takenOut: true })),
};
