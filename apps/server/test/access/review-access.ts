import { eq } from '@alongside/db/operators.ts';
import { signSettings } from '@alongside/domain/review/sign-settings.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { today, type World } from '../world.ts';
import { type AccessRows, everywhere, wholeTeam } from './access-rows.ts';
import { versionOf } from './version-of.ts';

/** Nobody tried to reach anyone for a while, wherever they are. */
const quietEverywhere = async ({ store, walk }: World) => {
  const { session } = store.tables;
  await store.write(async ({ db }) => {
    for (const { sessionId } of Object.values(walk))
      await db
        .update(session)
        .set({ heldOn: addDays(today, -24) })
        .where(eq(session.id, sessionId));
  });
};

const quietFact = `${addDays(today, -24)}/1`;

/** A look at every walk, by whoever supervises there or did once: leaving the team ends the reach. */
const lookedEverywhere = async (world: World) => {
  await quietEverywhere(world);
  const { store, walk, accounts, colleague, otherTeamWorker, farWorker, organisationId, otherOrganisationId } = world;
  const workers = {
    own: accounts.peer_worker,
    sameTeam: colleague,
    otherTeam: otherTeamWorker,
    otherOrganisation: farWorker,
  };
  await store.write(async ({ db, tables }) => {
    for (const [reach, { episodeId }] of Object.entries(walk))
      await db.insert(tables.reviewLook).values({
        id: newId('reviewLook'),
        organisationId: reach === 'otherOrganisation' ? otherOrganisationId : organisationId,
        accountId: workers[reach as keyof typeof workers],
        episodeId,
        seen: { no_attempt: quietFact },
        note: 'Talked it over.',
        lookedBy: accounts.supervisor,
        lookedAt: new Date('2026-11-18T10:00:00Z'),
      });
  });
};

const lookAbout = async ({ store }: World, episodeId: string): Promise<string> => {
  const { reviewLook } = store.tables;
  const [found] = await store.read.db
    .select({ id: reviewLook.id })
    .from(reviewLook)
    .where(eq(reviewLook.episodeId, episodeId));
  return found?.id ?? newId('reviewLook');
};

export const reviewRows: AccessRows = {
  'review.team': {
    call: (caller, { teamId }) => caller.review.team({ teamId }),
    expect: { supervisor: wholeTeam },
  },
  'review.worker': {
    call: (caller, { accountId }) => caller.review.worker({ accountId }),
    expect: { supervisor: wholeTeam },
  },
  'review.contacts': {
    call: (caller, { accountId }) =>
      caller.review.contacts({ from: addDays(today, -29), to: today, kind: 'met', accountId }),
    expect: { supervisor: wholeTeam },
  },
  'review.lookAt': {
    prepare: quietEverywhere,
    call: (caller, { accountId, episodeId }) =>
      caller.review.lookAt({
        id: newId('reviewLook'),
        accountId,
        episodeId,
        seen: { no_attempt: quietFact },
        note: 'Talked it over.',
      }),
    expect: { supervisor: wholeTeam },
  },
  'review.putBack': {
    prepare: lookedEverywhere,
    call: async (caller, { episodeId }, world) => caller.review.putBack({ lookId: await lookAbout(world, episodeId) }),
    expect: { supervisor: wholeTeam },
  },
  'review.signs': { call: (caller) => caller.review.signs(), expect: { coordinator: everywhere } },
  'review.chooseSigns': {
    call: async (caller, _target, world) =>
      caller.review.chooseSigns({
        signs: signSettings(null, 28),
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: everywhere },
  },
};
