import { inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { buildOutcome, buildOutcomeLink } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { Walk, World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, type Target, wholeOrganisation, wholeTeam } from './access-rows.ts';

interface Made {
  outcomeId: string;
  linkId: string;
}
const made = new WeakMap<World, Map<string, Made>>();

const addMeasure = async (tx: Tx, organisationId: string, accountId: string, { personId, episodeId }: Walk) => {
  const of = { personId, episodeId, accountId };
  const outcomeId = await buildOutcome(tx, { ...of, occasion: 'review', takenOn: '2026-11-12', score: 31 });
  return { outcomeId, linkId: await buildOutcomeLink(tx, { ...of, organisationId }) };
};

/** Everyone's peer worker has written one measure down for them, and made one link. */
const withMeasures = async (world: World): Promise<void> => {
  const { organisationId: here, otherOrganisationId: there, walk, accounts } = world;
  const all = [
    [here, accounts.peer_worker, walk.own],
    [here, world.colleague, walk.sameTeam],
    [here, world.otherTeamWorker, walk.otherTeam],
    [there, world.farWorker, walk.otherOrganisation],
  ] as const;
  const byPerson = new Map<string, Made>();
  await world.store.write(async (tx) => {
    for (const [organisationId, accountId, walked] of all)
      byPerson.set(walked.personId, await addMeasure(tx, organisationId, accountId, walked));
  });
  made.set(world, byPerson);
};

const ofTarget = (world: World, { personId }: Target): Made =>
  made.get(world)?.get(personId) ?? { outcomeId: newId('outcome'), linkId: newId('outcomeLink') };

const everyWalkEnded = async ({ store }: World): Promise<void> => {
  const { episode } = store.tables;
  await store.write(
    async ({ db }) =>
      void (await db.update(episode).set({ state: 'ended', endedOn: '2026-11-17', endingReason: 'agreed_time_is_up' })),
  );
};

const notTheirs = { ...onlyOwn, own: 'NOT_FOUND' } as const;

/** Everybody of the target is still walked with. */
const afterTheEnding = {
  own: 'CLOSED',
  sameTeam: 'CLOSED',
  otherTeam: 'CLOSED',
  otherOrganisation: 'NOT_FOUND',
} as const;

export const outcomeRows: AccessRows = {
  'outcome.record': {
    call: (caller, { personId }) =>
      caller.outcome.record({
        id: newId('outcome'),
        personId,
        instrument: 'ons_4',
        instrumentVersion: 1,
        occasion: 'review',
        takenOn: '2026-11-18',
        way: 'together',
        informant: 'person',
        answers: { satisfied: 6, worthwhile: 7, happy: null, anxious: 3 },
      }),
    expect: { peer_worker: onlyOwn },
  },
  'outcome.recordAfterEnding': {
    prepare: everyWalkEnded,
    call: (caller, { personId }) =>
      caller.outcome.recordAfterEnding({
        id: newId('outcome'),
        personId,
        instrument: 'ons_4',
        instrumentVersion: 1,
        occasion: 'ending',
        takenOn: '2026-11-18',
        way: 'on_paper',
        informant: 'person',
        answers: { satisfied: 6, worthwhile: 7, happy: null, anxious: 3 },
      }),
    expect: { supervisor: wholeTeam, coordinator: wholeOrganisation },
  },
  'outcome.void': {
    prepare: withMeasures,
    call: (caller, target, world) => caller.outcome.void({ outcomeId: ofTarget(world, target).outcomeId }),
    // A supervisor or a coordinator takes back what they typed in themselves, after the ending.
    expect: { peer_worker: onlyOwn, supervisor: notTheirs, coordinator: notTheirs },
  },
  'outcome.restore': {
    prepare: async (world) => {
      await withMeasures(world);
      const ids = [...(made.get(world)?.values() ?? [])].map(({ outcomeId }) => outcomeId);
      await world.store.write(({ db, tables: { outcome } }) =>
        db
          .update(outcome)
          .set({ voidedAt: new Date('2026-11-18T10:00:00Z') })
          .where(inArray(outcome.id, ids)),
      );
    },
    call: (caller, target, world) => caller.outcome.restore({ outcomeId: ofTarget(world, target).outcomeId }),
    expect: { peer_worker: onlyOwn, supervisor: notTheirs, coordinator: notTheirs },
  },
  'outcome.talk': {
    prepare: withMeasures,
    call: (caller, target, world) =>
      caller.outcome.talk({
        id: newId('outcomeTalk'),
        outcomeId: ofTarget(world, target).outcomeId,
        items: ['1'],
        words: 'It was the new flat.',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'outcome.offered': {
    call: (caller) => caller.outcome.offered(),
    expect: { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere },
  },
  'outcome.awaitingTalk': {
    call: (caller) => caller.outcome.awaitingTalk(),
    expect: { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere },
  },
  'outcome.dueAfterEnding': {
    call: (caller) => caller.outcome.dueAfterEnding(),
    expect: { supervisor: everywhere, coordinator: everywhere },
  },
  'outcome.ofPerson': {
    call: (caller, { personId }) => caller.outcome.ofPerson({ personId }),
    expect: { peer_worker: onlyOwn, supervisor: wholeTeam },
  },
  'outcome.makeLink': {
    call: (caller, { personId }) =>
      caller.outcome.makeLink({
        id: newId('outcomeLink'),
        personId,
        instrument: 'ons_4',
        instrumentVersion: 1,
        occasion: 'review',
      }),
    expect: { peer_worker: onlyOwn, coordinator: afterTheEnding },
  },
  'outcome.closeLink': {
    prepare: withMeasures,
    call: (caller, target, world) => caller.outcome.closeLink({ linkId: ofTarget(world, target).linkId }),
    // A coordinator closes what a coordinator made.
    expect: { peer_worker: onlyOwn, coordinator: notTheirs },
  },
};
