import { buildBoundary, buildOwnShare } from '@alongside/testing/build-own-side.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, onlyOwn } from './access-rows.ts';
import { forEachWorker, ownRowOf } from './own-side-rows.ts';

const loggedByAll = forEachWorker((tx, accountId) => buildBoundary(tx, { accountId }));

const sharedWithAll = forEachWorker(async (tx, accountId, { accounts }) => {
  const recordId = await buildBoundary(tx, { accountId });
  await buildOwnShare(tx, { ownerId: accountId, thing: 'boundary', recordId, readerId: accounts.supervisor });
});

const entry = {
  kind: 'social_media',
  happenedOn: '2026-11-17',
  whatDone: 'I let it lie, and said at the next meet-up why.',
  learned: 'Say it at the start.',
} as const;

export const boundaryRows: AccessRows = {
  'boundary.list': { call: (caller) => caller.boundary.list(), expect: { peer_worker: everywhere } },
  'boundary.log': {
    call: (caller) => caller.boundary.log({ ...entry, id: newId('boundary') }),
    expect: { peer_worker: everywhere },
  },
  'boundary.amend': {
    prepare: loggedByAll,
    call: async (caller, { accountId }, world) =>
      caller.boundary.amend({ ...entry, id: await ownRowOf(world, 'boundary', accountId), version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'boundary.remove': {
    prepare: loggedByAll,
    call: async (caller, { accountId }, world) =>
      caller.boundary.remove({ id: await ownRowOf(world, 'boundary', accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'boundary.share': {
    prepare: loggedByAll,
    call: async (caller, { accountId }, world) =>
      caller.boundary.share({
        id: await ownRowOf(world, 'boundary', accountId),
        accountId: world.accounts.supervisor,
        shared: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'boundary.sharedWithMe': {
    prepare: sharedWithAll,
    call: (caller) => caller.boundary.sharedWithMe(),
    expect: { supervisor: everywhere },
  },
};
