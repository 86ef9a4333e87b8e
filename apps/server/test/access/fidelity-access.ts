import { eq, max } from '@alongside/db/operators.ts';
import { shippedItems } from '@alongside/domain/fidelity/shipped-scale.ts';
import { allRated, buildFidelityInterview, buildFidelityReview } from '@alongside/testing/build-fidelity.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import {
  type AccessRows,
  type Expected,
  everywhere,
  type Reach,
  reaches,
  type Target,
  wholeOrganisation,
} from './access-rows.ts';
import { targetOf } from './target-of.ts';

interface Made {
  reviewId: string;
  interviewId: string;
}
const madeIn = new WeakMap<World['store'], Partial<Record<Reach, Made>>>();

type Rated = (world: World) => Parameters<typeof buildFidelityInterview>[2];
const nobody: Rated = () => [];

/** One review for each reach, with one conversation when wanted: nothing that one call does stands in another's way. */
const oneEach =
  (has: { conversation?: Rated; closedAt?: Date } = {}) =>
  async (world: World) => {
    const made: Partial<Record<Reach, Made>> = {};
    await world.store.write(async (tx) => {
      for (const reach of reaches) {
        const { organisationId, teamId } = targetOf(world, reach);
        const openedBy = world.accounts.coordinator;
        const { closedAt } = has;
        const { reviewId } = await buildFidelityReview(tx, { organisationId, teamId, openedBy, closedAt });
        const interviewId = has.conversation
          ? await buildFidelityInterview(tx, { reviewId, addedBy: openedBy }, has.conversation(world))
          : newId('fidelityInterview');
        made[reach] = { reviewId, interviewId };
      }
    });
    madeIn.set(world.store, made);
  };

const at = (world: World, { reach }: Target): Made =>
  madeIn.get(world.store)?.[reach] ?? {
    reviewId: newId('fidelityReview'),
    interviewId: newId('fidelityInterview'),
  };

const bothIn: Rated = ({ accounts }) => [
  { rater: 'first', accountId: accounts.coordinator, rating: 2 },
  { rater: 'second', accountId: accounts.supervisor, rating: 3 },
];

/** A supervisor rates other teams, and not their own. */
const otherTeams: Record<Reach, Expected> = {
  own: 'NOT_ALLOWED',
  sameTeam: 'NOT_ALLOWED',
  otherTeam: 'went through',
  otherOrganisation: 'NOT_FOUND',
};
const raters = { coordinator: wholeOrganisation, supervisor: otherTeams };
const readers = { coordinator: wholeOrganisation, supervisor: wholeOrganisation };

export const fidelityRows: AccessRows = {
  'fidelity.list': {
    call: (caller) => caller.fidelity.list(),
    expect: { coordinator: everywhere, supervisor: everywhere },
  },
  'fidelity.read': {
    prepare: oneEach(),
    call: (caller, target, world) => caller.fidelity.read({ reviewId: at(world, target).reviewId }),
    expect: readers,
  },
  'fidelity.interview': {
    prepare: oneEach({ conversation: nobody }),
    call: (caller, target, world) => caller.fidelity.interview({ interviewId: at(world, target).interviewId }),
    expect: raters,
  },
  'fidelity.open': {
    // Each call needs a service without an open review, so that the second of a team finds the first one's gone.
    prepare: oneEach({ closedAt: new Date('2026-11-03T09:00:00Z') }),
    call: (caller, { reach, teamId }, world) =>
      caller.fidelity.open({
        id: newId('fidelityReview'),
        teamId: reach === 'sameTeam' ? world.otherTeamId : teamId,
        openedOn: '2026-11-18',
      }),
    expect: { coordinator: { ...wholeOrganisation, otherTeam: 'ALREADY_THERE' } },
  },
  'fidelity.drop': {
    prepare: oneEach(),
    call: (caller, target, world) => caller.fidelity.drop({ reviewId: at(world, target).reviewId }),
    expect: { coordinator: wholeOrganisation },
  },
  'fidelity.close': {
    prepare: oneEach(),
    call: (caller, target, world) => caller.fidelity.close({ reviewId: at(world, target).reviewId, version: 1 }),
    expect: { coordinator: wholeOrganisation },
  },
  'fidelity.reopen': {
    prepare: oneEach({ closedAt: new Date('2026-11-19T09:58:00Z') }),
    call: (caller, target, world) => caller.fidelity.reopen({ reviewId: at(world, target).reviewId, version: 1 }),
    expect: { coordinator: wholeOrganisation },
  },
  'fidelity.addInterview': {
    prepare: oneEach(),
    call: (caller, target, world) =>
      caller.fidelity.addInterview({
        id: newId('fidelityInterview'),
        reviewId: at(world, target).reviewId,
        informant: 'person',
        heldOn: '2026-11-18',
      }),
    expect: raters,
  },
  'fidelity.dropInterview': {
    prepare: oneEach({ conversation: nobody }),
    call: (caller, target, world) => caller.fidelity.dropInterview({ interviewId: at(world, target).interviewId }),
    expect: raters,
  },
  'fidelity.rate': {
    prepare: oneEach({ conversation: nobody }),
    call: (caller, target, world) =>
      caller.fidelity.rate({
        id: newId('fidelityRating'),
        interviewId: at(world, target).interviewId,
        ratings: allRated(3),
        words: 'They spoke about the allotment.',
      }),
    expect: raters,
  },
  'fidelity.agree': {
    prepare: oneEach({ conversation: bothIn }),
    call: (caller, target, world) =>
      caller.fidelity.agree({
        id: newId('fidelityRating'),
        interviewId: at(world, target).interviewId,
        ratings: allRated(3),
        words: 'We both meant a three.',
      }),
    expect: raters,
  },
  'fidelity.scale': {
    call: (caller) => caller.fidelity.scale(),
    expect: { coordinator: everywhere, supervisor: everywhere },
  },
  'fidelity.amendScale': {
    call: async (caller, _target, { store, organisationId }) => {
      const { fidelityScale } = store.tables;
      const [newest] = await store.read.db
        .select({ number: max(fidelityScale.number) })
        .from(fidelityScale)
        .where(eq(fidelityScale.organisationId, organisationId));
      const id = newId('fidelityScale');
      const items = shippedItems.map((item, at) =>
        at === 0 ? { ...item, words: `They take their time ${id}` } : item,
      );
      return caller.fidelity.amendScale({ id, number: newest?.number ?? 0, highest: 5, items });
    },
    expect: { coordinator: everywhere },
  },
};
