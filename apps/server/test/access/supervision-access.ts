import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { eq } from 'drizzle-orm';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';

/** Written by the supervisor under test with each worker, though two of them have left their reach since. */
const withEveryone = async ({ store, organisationId, accounts, colleague, otherTeamWorker, farWorker }: World) => {
  await store.write(async (tx) => {
    for (const peerWorkerId of [accounts.peer_worker, colleague, otherTeamWorker, farWorker])
      await buildSupervision(tx, {
        organisationId,
        supervisorId: accounts.supervisor,
        peerWorkerId,
        actions: [{ words: 'Ring the allotment', owner: 'peer_worker' }],
      });
  });
};

const supervisionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervision } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervision.id })
    .from(supervision)
    .where(eq(supervision.peerWorkerId, accountId));
  return found?.id ?? newId('supervision');
};

const actionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervisionAction } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionAction.id })
    .from(supervisionAction)
    .where(eq(supervisionAction.peerWorkerId, accountId));
  return found?.id ?? newId('action');
};

export const supervisionRows: AccessRows = {
  'supervision.team': { call: (caller) => caller.supervision.team(), expect: { supervisor: everywhere } },
  'supervision.caseload': {
    call: (caller, { accountId }) => caller.supervision.caseload({ accountId }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.write': {
    call: (caller, { accountId }) =>
      caller.supervision.write({
        id: newId('supervision'),
        peerWorkerId: accountId,
        kind: 'practice',
        heldOn: '2026-11-18',
        minutes: 60,
        actions: [{ id: newId('action'), words: 'Book a room', owner: 'supervisor' }],
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.list': {
    call: (caller) => caller.supervision.list(),
    expect: { supervisor: everywhere, peer_worker: everywhere },
  },
  'supervision.read': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.read({ supervisionId: await supervisionWith(world, accountId) }),
    expect: { supervisor: wholeTeam, peer_worker: onlyOwn },
  },
  'supervision.finishAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.finishAction({ actionId: await actionWith(world, accountId), finished: true }),
    expect: { supervisor: wholeTeam, peer_worker: onlyOwn },
  },
};
