import { eq } from '@alongside/db/operators.ts';
import { buildCompetenceReview, type Viewed } from '@alongside/testing/build-own-side.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';
import { forEachWorker } from './own-side-rows.ts';

/** Between the supervisor under test and every worker, though two of them have left their reach since. */
const reviewsOfAll = (views: readonly Viewed[] = []) =>
  forEachWorker((tx, peerWorkerId, { organisationId, accounts }) =>
    buildCompetenceReview(tx, { organisationId, peerWorkerId, supervisorId: accounts.supervisor, views }),
  );

const sharedAt = new Date('2026-11-18T09:00:00Z');
const bothWritten: Viewed[] = [{ side: 'self' }, { side: 'supervisor' }];
const bothOpen = bothWritten.map((view) => ({ ...view, sharedAt }));

const reviewOf = async ({ store }: World, peerWorkerId: string): Promise<string> => {
  const { competenceReview } = store.tables;
  const [found] = await store.read.db
    .select({ id: competenceReview.id })
    .from(competenceReview)
    .where(eq(competenceReview.peerWorkerId, peerWorkerId));
  return found?.id ?? newId('competenceReview');
};

const ofTheTwo = { peer_worker: onlyOwn, supervisor: wholeTeam };

export const competenceRows: AccessRows = {
  'competence.list': {
    call: (caller) => caller.competence.list(),
    expect: { peer_worker: everywhere, supervisor: everywhere },
  },
  'competence.open': {
    call: (caller, { accountId }, world) =>
      caller.competence.open({
        id: newId('competenceReview'),
        // A worker opens it with a supervisor of theirs; whose worker is asked about matters to supervisors only.
        withId: accountId === world.accounts.peer_worker ? world.accounts.supervisor : accountId,
        openedOn: '2026-11-18',
      }),
    expect: { peer_worker: onlyOwn, supervisor: { ...wholeTeam, own: 'NOT_FOUND' } },
  },
  'competence.read': {
    prepare: reviewsOfAll(bothOpen),
    call: async (caller, { accountId }, world) =>
      caller.competence.read({ reviewId: await reviewOf(world, accountId) }),
    expect: ofTheTwo,
  },
  'competence.write': {
    prepare: reviewsOfAll(),
    call: async (caller, { accountId }, world) =>
      caller.competence.write({
        reviewId: await reviewOf(world, accountId),
        levels: { values: 'confident', relating: 'can_teach' },
        words: { values: 'The charter on the wall.' },
        version: null,
      }),
    expect: ofTheTwo,
  },
  'competence.share': {
    prepare: reviewsOfAll(bothWritten),
    call: async (caller, { accountId }, world) =>
      caller.competence.share({ reviewId: await reviewOf(world, accountId), shared: true }),
    expect: ofTheTwo,
  },
  'competence.talk': {
    prepare: reviewsOfAll(bothOpen),
    call: async (caller, { accountId }, world) =>
      caller.competence.talk({
        reviewId: await reviewOf(world, accountId),
        talkedOn: '2026-11-18',
        words: 'More on rights.',
        version: 1,
      }),
    expect: ofTheTwo,
  },
  'competence.callOff': {
    prepare: reviewsOfAll(),
    call: async (caller, { accountId }, world) =>
      caller.competence.callOff({ reviewId: await reviewOf(world, accountId), calledOff: true }),
    expect: ofTheTwo,
  },
};
