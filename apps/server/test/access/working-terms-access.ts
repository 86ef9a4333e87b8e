import { buildAdjustment, buildOwnShare } from '@alongside/testing/build-own-side.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeOrganisation, wholeTeam } from './access-rows.ts';
import { forEachWorker, managedBy, ownRowOf } from './own-side-rows.ts';

/** The supervisor under test line-manages everyone, also outside of their team and in another organisation. */
const managed = managedBy(({ accounts }) => accounts.supervisor);
const managedWithAdjustments = async (world: World) => {
  await managed(world);
  await forEachWorker((tx, accountId) => buildAdjustment(tx, { accountId, writtenBy: accountId }))(world);
};
/** Shared with the coordinator, whom that lets read and not write. */
const sharedWithCoordinator = async (world: World) => {
  await managedWithAdjustments(world);
  await forEachWorker((tx, accountId, { accounts }) =>
    buildOwnShare(tx, {
      ownerId: accountId,
      thing: 'adjustments',
      recordId: accountId,
      readerId: accounts.coordinator,
    }),
  )(world);
};

const nowhere = {
  own: 'NOT_FOUND',
  sameTeam: 'NOT_FOUND',
  otherTeam: 'NOT_FOUND',
  otherOrganisation: 'NOT_FOUND',
} as const;
/** The line manager writes with the worker; a coordinator, as such, does not, even one who may read. */
const workerAndLineLead = { peer_worker: onlyOwn, supervisor: wholeOrganisation, coordinator: nowhere };

export const workingTermsRows: AccessRows = {
  'workingTerms.read': {
    call: (caller, { accountId }) => caller.workingTerms.read({ accountId }),
    expect: { peer_worker: onlyOwn, supervisor: wholeTeam, coordinator: wholeOrganisation },
  },
  'workingTerms.agree': {
    prepare: managed,
    call: (caller, { accountId }) =>
      caller.workingTerms.agree({
        accountId,
        startedOn: '2026-07-06',
        weeklyHours: 22.5,
        fullWeekHours: 37.5,
        agreedPeople: 6,
        agreedOn: '2026-11-18',
        version: 3,
      }),
    expect: { supervisor: wholeOrganisation, coordinator: wholeOrganisation },
  },
  'workingTerms.nameLineLead': {
    call: (caller, { accountId }, world) =>
      caller.workingTerms.nameLineLead({ accountId, lineLeadId: world.accounts.supervisor, version: null }),
    expect: { coordinator: wholeOrganisation },
  },
  'workingTerms.addAdjustment': {
    prepare: sharedWithCoordinator,
    call: (caller, { accountId }) =>
      caller.workingTerms.addAdjustment({ id: newId('adjustment'), accountId, words: 'A quiet desk.' }),
    expect: workerAndLineLead,
  },
  'workingTerms.amendAdjustment': {
    prepare: sharedWithCoordinator,
    call: async (caller, { accountId }, world) =>
      caller.workingTerms.amendAdjustment({
        adjustmentId: await ownRowOf(world, 'adjustment', accountId),
        words: 'A quiet desk by the window.',
        reviewOn: '2027-05-01',
        version: 1,
      }),
    expect: workerAndLineLead,
  },
  'workingTerms.endAdjustment': {
    prepare: sharedWithCoordinator,
    call: async (caller, { accountId }, world) =>
      caller.workingTerms.endAdjustment({
        adjustmentId: await ownRowOf(world, 'adjustment', accountId),
        ended: true,
      }),
    expect: workerAndLineLead,
  },
  'workingTerms.shareAdjustments': {
    // Oneself and colleagues cannot be chosen.
    call: (caller, { accountId }, world) =>
      caller.workingTerms.shareAdjustments({
        accountId: accountId === world.accounts.peer_worker ? world.accounts.supervisor : accountId,
        shared: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'workingTerms.checkIns': {
    call: (caller) => caller.workingTerms.checkIns(),
    expect: { peer_worker: everywhere, supervisor: everywhere },
  },
  'workingTerms.settleCheckIn': {
    call: (caller, { accountId }) => caller.workingTerms.settleCheckIn({ accountId, checkInOn: '2026-11-18' }),
    expect: { peer_worker: onlyOwn, supervisor: wholeTeam },
  },
};
