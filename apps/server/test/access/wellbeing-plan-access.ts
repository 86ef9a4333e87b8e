import { buildOwnShare, buildWellbeingPlan } from '@alongside/testing/build-own-side.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, onlyOwn, wholeOrganisation, wholeTeam } from './access-rows.ts';
import { forEachWorker, ownRowOf } from './own-side-rows.ts';

const plansOfAll = forEachWorker((tx, accountId) => buildWellbeingPlan(tx, { accountId }));

/** Everyone shares with the accounts under test, also those who cannot any more: a share by itself opens nothing. */
const sharedWithAll = forEachWorker(async (tx, accountId, { accounts }) => {
  const recordId = await buildWellbeingPlan(tx, { accountId });
  for (const readerId of [accounts.peer_worker, accounts.supervisor, accounts.coordinator, accounts.researcher])
    await buildOwnShare(tx, { ownerId: accountId, thing: 'wellbeing_plan', recordId, readerId });
});

const empty = {
  keepsWell: null,
  earlySigns: null,
  triggers: null,
  whatHelps: null,
  whatNot: null,
  adjustments: null,
  contact: null,
  reviewOn: null,
};

export const wellbeingPlanRows: AccessRows = {
  'wellbeingPlan.read': { call: (caller) => caller.wellbeingPlan.read(), expect: { peer_worker: everywhere } },
  'wellbeingPlan.write': {
    call: (caller) =>
      caller.wellbeingPlan.write({
        ...empty,
        id: newId('wellbeingPlan'),
        keepsWell: 'Swimming.',
        reviewOn: '2027-02-01',
        base: { ...empty, keepsWell: 'Walking to work.', earlySigns: 'Short nights.' },
      }),
    expect: { peer_worker: everywhere },
  },
  'wellbeingPlan.remove': {
    prepare: plansOfAll,
    call: async (caller, { accountId }, world) =>
      caller.wellbeingPlan.remove({ planId: await ownRowOf(world, 'wellbeingPlan', accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'wellbeingPlan.share': {
    prepare: plansOfAll,
    call: async (caller, { accountId }, world) =>
      caller.wellbeingPlan.share({
        planId: await ownRowOf(world, 'wellbeingPlan', accountId),
        accountId: world.accounts.supervisor,
        shared: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'wellbeingPlan.sharedWithMe': {
    prepare: sharedWithAll,
    call: (caller) => caller.wellbeingPlan.sharedWithMe(),
    expect: { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere },
  },
  'wellbeingPlan.open': {
    prepare: sharedWithAll,
    call: async (caller, { accountId }, world) =>
      caller.wellbeingPlan.open({ planId: await ownRowOf(world, 'wellbeingPlan', accountId) }),
    // One's own is read by another door: opening is what somebody else does, and is told to the worker.
    expect: {
      peer_worker: { ...wholeTeam, own: 'NOT_FOUND' },
      supervisor: wholeTeam,
      coordinator: wholeOrganisation,
    },
  },
};
