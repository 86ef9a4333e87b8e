import { buildLearning, buildOwnShare } from '@alongside/testing/build-own-side.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, onlyOwn, wholeOrganisation, wholeTeam } from './access-rows.ts';
import { forEachWorker, ownRowOf } from './own-side-rows.ts';

const loggedByAll = forEachWorker((tx, accountId) => buildLearning(tx, { accountId }));

const sharedWithAll = forEachWorker(async (tx, accountId, { accounts }) => {
  await buildLearning(tx, { accountId });
  for (const readerId of [accounts.peer_worker, accounts.supervisor, accounts.coordinator])
    await buildOwnShare(tx, { ownerId: accountId, thing: 'learning', recordId: accountId, readerId });
});

const course = { kind: 'skills', title: 'Working with loss', startedOn: '2026-11-03', hours: 6 } as const;

export const learningRows: AccessRows = {
  'learning.read': { call: (caller) => caller.learning.read(), expect: { peer_worker: everywhere } },
  'learning.log': {
    call: (caller) => caller.learning.log({ ...course, id: newId('learning') }),
    expect: { peer_worker: everywhere },
  },
  'learning.amend': {
    prepare: loggedByAll,
    call: async (caller, { accountId }, world) =>
      caller.learning.amend({ ...course, id: await ownRowOf(world, 'learning', accountId), version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'learning.remove': {
    prepare: loggedByAll,
    call: async (caller, { accountId }, world) =>
      caller.learning.remove({ id: await ownRowOf(world, 'learning', accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'learning.share': {
    // Oneself is nobody to share with; colleagues of the team are.
    call: (caller, { accountId }, world) =>
      caller.learning.share({
        accountId: accountId === world.accounts.peer_worker ? world.accounts.supervisor : accountId,
        shared: true,
      }),
    expect: { peer_worker: wholeTeam },
  },
  'learning.sharedWithMe': {
    prepare: sharedWithAll,
    call: (caller) => caller.learning.sharedWithMe(),
    expect: { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere },
  },
  'learning.open': {
    prepare: sharedWithAll,
    call: (caller, { accountId }) => caller.learning.open({ accountId }),
    expect: {
      peer_worker: { ...wholeTeam, own: 'NOT_FOUND' },
      supervisor: wholeTeam,
      coordinator: wholeOrganisation,
    },
  },
};
