import type { IdKind } from '@alongside/domain/shared/id.ts';
import { allRated } from '@alongside/testing/build-fidelity.ts';
import { smallMeasure } from '@alongside/testing/build-instrument.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import type { Caller } from './call-as.ts';
import { refusalFrom } from './refused.ts';
import { addWalk, makeWorld, type World } from './world.ts';

/*
 * Ids are made on the device, so that a retry is the same write. An id that already names something else must never be
 * taken for a retry: what was typed would be gone, and the screen would say it was kept.
 */

interface Twice {
  what: string;
  kind: IdKind;
  /** Writes with this id about one person, team or colleague of the world. */
  write: (world: World, id: string, about: 'first' | 'second') => Promise<unknown>;
}

const personOf = async (world: World, about: 'first' | 'second'): Promise<string> => {
  if (about === 'first') return world.walk.own.personId;
  const { store, organisationId, teamId, accounts } = world;
  const walk = await store.write((tx) => addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }));
  return walk.personId;
};

const ofPerson =
  (
    call: (caller: Caller, id: string, personId: string, world: World) => Promise<unknown>,
    role: 'peer_worker' | 'coordinator',
  ) =>
  async (world: World, id: string, about: 'first' | 'second') =>
    call(world.as(role), id, await personOf(world, about), world);

const newGroup = async (world: World): Promise<string> => {
  const id = newId('group');
  await world
    .as('peer_worker')
    .group.begin({ id, teamId: world.teamId, name: 'Soup', isOpen: true, startedOn: '2026-11-02' });
  return id;
};

const day = '2026-11-18';

const openedFor = async (world: World, about: 'first' | 'second'): Promise<string> => {
  const id = newId('fidelityReview');
  const teamId = about === 'first' ? world.teamId : world.otherTeamId;
  await world.as('coordinator').fidelity.open({ id, teamId, openedOn: day });
  return id;
};

const pairOf = ({ organisationId, accounts, colleague }: World, about: 'first' | 'second') => ({
  organisationId,
  supervisorId: accounts.supervisor,
  peerWorkerId: about === 'first' ? accounts.peer_worker : colleague,
});

const plannedWith = (world: World, about: 'first' | 'second') =>
  world.store.write((tx) => buildSupervision(tx, { ...pairOf(world, about), sharedAt: null, heldOn: '2026-11-26' }));

const heldWith = (world: World, about: 'first' | 'second', isSigned = false) => {
  const pair = pairOf(world, about);
  const signedBy = isSigned ? [pair.peerWorkerId, pair.supervisorId] : [];
  return world.store.write((tx) => buildSupervision(tx, { ...pair, signedBy }));
};

/** What a worker keeps about themselves, of one worker and of another. */
const ownSideOf = (world: World, about: 'first' | 'second'): Caller =>
  world.asAccount(
    about === 'first' ? world.accounts.peer_worker : world.colleague,
    world.organisationId,
    'peer_worker',
  );

const evaluation = { purpose: 'evaluation', on: day, way: 'in_person' } as const;

const wellbeing = (id: string, personId: string) => ({
  id,
  personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'review' as const,
  takenOn: day,
  way: 'together' as const,
  informant: 'person' as const,
  answers: { satisfied: 6 },
});

const writes: readonly Twice[] = [
  {
    what: 'a question on a session',
    kind: 'question',
    write: (world, id, about) => {
      const { sessionId } = world.walk[about === 'first' ? 'own' : 'sameTeam'];
      return world.as('supervisor').question.ask({ id, sessionId, words: 'How was the way back?' });
    },
  },
  {
    what: 'an answer to a question',
    kind: 'questionAnswer',
    write: async (world, id, about) => {
      const { sessionId } = world.walk.own;
      const questionId = newId('question');
      await world.as('supervisor').question.ask({ id: questionId, sessionId, words: `The ${about} question` });
      return world.as('peer_worker').question.answer({ id, questionId, words: 'It went well.' });
    },
  },
  {
    what: 'a leave',
    kind: 'leave',
    write: (world, id, about) =>
      world.as('supervisor').cover.setLeave({
        id,
        accountId: about === 'first' ? world.accounts.peer_worker : world.colleague,
        kind: 'planned',
        startsOn: '2026-11-23',
        endsOn: '2026-11-27',
      }),
  },
  {
    what: 'a cover',
    kind: 'cover',
    write: async (world, id, about) => {
      const worker = world.as('peer_worker');
      const leaveId = newId('leave');
      const days = about === 'first' ? ['2026-11-23', '2026-11-24'] : ['2026-11-25', '2026-11-26'];
      const span = { startsOn: days[0] ?? day, endsOn: days[1] ?? day };
      await worker.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned', ...span });
      const { personId } = world.walk.own;
      const handed = { id, leaveId, personId, coveringId: world.colleague, ...span };
      return worker.cover.handOver({ ...handed, agreement: 'agreed' });
    },
  },
  {
    what: 'a session',
    kind: 'session',
    write: ofPerson(
      (caller, id, personId) =>
        caller.session.log({ id, personId, heldOn: day, minutes: 30, attendance: 'met', mode: 'phone' }),
      'peer_worker',
    ),
  },
  {
    what: 'a plan to meet',
    kind: 'meetUp',
    write: ofPerson((caller, id, personId) => caller.meetUp.plan({ id, personId, on: '2026-11-26' }), 'peer_worker'),
  },
  {
    what: 'a goal',
    kind: 'goal',
    write: ofPerson(
      (caller, id, personId) => caller.goal.set({ id, personId, words: 'Sleep through.', setOn: day }),
      'peer_worker',
    ),
  },
  {
    what: 'a rating',
    kind: 'goalRating',
    write: ofPerson(async (caller, id, personId) => {
      const goalId = newId('goal');
      await caller.goal.set({ id: goalId, personId, words: 'Sleep through.', setOn: day });
      return caller.goal.rate({ id, goalId, rating: 4, ratedOn: day });
    }, 'peer_worker'),
  },
  {
    what: 'an outcome',
    kind: 'outcome',
    write: ofPerson(
      (caller, id, personId) => caller.outcome.record({ id, personId, occasion: 'review', score: 31, takenOn: day }),
      'peer_worker',
    ),
  },
  {
    what: 'a completed measure',
    kind: 'outcome',
    write: ofPerson((caller, id, personId) => caller.outcome.record(wellbeing(id, personId)), 'peer_worker'),
  },
  {
    what: 'a talk after a measure',
    kind: 'outcomeTalk',
    write: ofPerson(async (caller, id, personId) => {
      const { id: outcomeId } = await caller.outcome.record(wellbeing(newId('outcome'), personId));
      return caller.outcome.talk({ id, outcomeId, words: 'It is the letters.' });
    }, 'peer_worker'),
  },
  {
    what: 'a link for answering alone',
    kind: 'outcomeLink',
    write: ofPerson((caller, id, personId) => {
      const { instrument, instrumentVersion, occasion } = wellbeing(id, personId);
      return caller.outcome.makeLink({ id, personId, instrument, instrumentVersion, occasion });
    }, 'peer_worker'),
  },
  {
    what: 'a group',
    kind: 'group',
    write: async (world, id, about) => {
      const group = { id, name: 'Soup', isOpen: true, startedOn: day };
      if (about === 'first') return world.as('peer_worker').group.begin({ ...group, teamId: world.teamId });
      const other = world.asAccount(world.otherTeamWorker, world.organisationId, 'peer_worker');
      return other.group.begin({ ...group, teamId: world.otherTeamId });
    },
  },
  {
    what: 'what a group agreed',
    kind: 'groupAgreement',
    write: async (world, id) =>
      world
        .as('peer_worker')
        .group.agree({ id, groupId: await newGroup(world), words: 'It stays here.', agreedOn: day }),
  },
  {
    what: 'someone named in a group',
    kind: 'groupMember',
    write: ofPerson(
      async (caller, id, personId, world) =>
        caller.group.addMember({
          id,
          groupId: await newGroup(world),
          personId,
          joinedOn: day,
          agreedToBeNamed: true,
        }),
      'peer_worker',
    ),
  },
  {
    what: 'a group session',
    kind: 'groupSession',
    write: async (world, id) =>
      world
        .as('peer_worker')
        .group.log({ id, groupId: await newGroup(world), heldOn: day, minutes: 60, mode: 'in_person' }),
  },
  {
    what: "a measure of an organisation's own",
    kind: 'instrument',
    write: async (world, id, about) => {
      const definition = structuredClone(smallMeasure) as Parameters<Caller['instrument']['build']>[0]['definition'];
      if (about === 'first') return world.as('coordinator').instrument.build({ id, definition });
      const other = world.asAccount(world.farWorker, world.otherOrganisationId, 'coordinator');
      return other.instrument.build({ id, definition });
    },
  },
  {
    what: 'something to do',
    kind: 'action',
    write: async (world, id, about) => {
      const { store, organisationId, teamId, accounts } = world;
      const walk =
        about === 'first'
          ? world.walk.own
          : await store.write((tx) => addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }));
      return world.as('peer_worker').action.add({ id, words: 'Ring the library.', sessionId: walk.sessionId });
    },
  },
  {
    what: 'a concern',
    kind: 'concern',
    write: ofPerson(
      (caller, id, personId) => caller.concern.raise({ id, personId, told: { whatHappened: 'A fall.' } }),
      'peer_worker',
    ),
  },
  {
    what: 'something added to a concern',
    kind: 'concernEntry',
    write: async (world, id, about) => {
      const personId = await personOf(world, about);
      const concernId = newId('concern');
      const { concern } = world.as('peer_worker');
      await concern.raise({ id: concernId, personId, told: { whatHappened: 'A fall.' } });
      return concern.add({ id, concernId, told: { wishes: 'A stair rail.' } });
    },
  },
  {
    what: 'a permission',
    kind: 'permission',
    write: ofPerson(
      (caller, id, personId) => caller.permission.give({ ...evaluation, id, personId, wordsShown: 'May we count?' }),
      'coordinator',
    ),
  },
  {
    what: 'a permission taken back',
    kind: 'permission',
    write: async (world, id, about) => {
      const { personId } = world.walk.own;
      const { permission } = world.as('peer_worker');
      return about === 'first'
        ? permission.give({ ...evaluation, id, personId, wordsShown: 'May we count?' })
        : permission.withdraw({ ...evaluation, id, personId });
    },
  },
  {
    what: 'supervision',
    kind: 'supervision',
    write: (world, id, about) =>
      world.as('supervisor').supervision.write({
        id,
        peerWorkerId: about === 'first' ? world.accounts.peer_worker : world.colleague,
        kind: 'practice',
        heldOn: day,
        minutes: 60,
      }),
  },
  {
    what: 'planned supervision',
    kind: 'supervision',
    write: (world, id, about) =>
      world.as('supervisor').supervision.plan({
        id,
        withId: about === 'first' ? world.accounts.peer_worker : world.colleague,
        kind: 'practice',
        heldOn: '2026-11-26',
      }),
  },
  {
    what: 'something to talk about in supervision',
    kind: 'agendaEntry',
    write: async (world, id, about) =>
      world.as('supervisor').supervision.addToAgenda({
        id,
        supervisionId: await plannedWith(world, about),
        question: 'May I keep the bus pass?',
      }),
  },
  {
    what: 'a line of a worker about themselves',
    kind: 'reflection',
    write: async (world, id, about) => {
      const worker = about === 'first' ? world.accounts.peer_worker : world.colleague;
      const caller = world.asAccount(worker, world.organisationId, 'peer_worker');
      return caller.supervision.reflect({ id, supervisionId: await plannedWith(world, about), words: 'I am tired.' });
    },
  },
  {
    what: 'a signature',
    kind: 'supervisionMark',
    write: async (world, id, about) =>
      world.as('supervisor').supervision.sign({ id, supervisionId: await heldWith(world, about), version: 1 }),
  },
  {
    what: 'a comment instead of a signature',
    kind: 'supervisionMark',
    write: async (world, id, about) =>
      world.as('supervisor').supervision.comment({
        id,
        supervisionId: await heldWith(world, about),
        version: 1,
        comment: 'It was Tuesday.',
      }),
  },
  {
    what: 'something added to what both signed',
    kind: 'supervisionAddendum',
    write: async (world, id, about) =>
      world.as('supervisor').supervision.addend({
        id,
        supervisionId: await heldWith(world, about, true),
        words: 'The room is booked.',
      }),
  },
  {
    what: 'something agreed in supervision',
    kind: 'action',
    write: async (world, id, about) =>
      world.as('supervisor').supervision.agreeAction({
        id,
        supervisionId: await heldWith(world, about),
        words: 'Book a room',
        owner: 'supervisor',
      }),
  },
  {
    what: 'group supervision',
    kind: 'groupSupervision',
    write: (world, id, about) =>
      world.as('supervisor').supervision.writeGroup({
        id,
        kind: 'group',
        heldOn: day,
        minutes: 90,
        attendeeIds: [about === 'first' ? world.accounts.peer_worker : world.colleague],
      }),
  },
  {
    what: 'a look at a service',
    kind: 'fidelityReview',
    write: (world, id, about) =>
      world.as('coordinator').fidelity.open({
        id,
        teamId: about === 'first' ? world.teamId : world.otherTeamId,
        openedOn: day,
      }),
  },
  {
    what: 'a conversation about a service',
    kind: 'fidelityInterview',
    write: async (world, id, about) =>
      world.as('coordinator').fidelity.addInterview({
        id,
        reviewId: await openedFor(world, about),
        informant: 'worker',
        heldOn: day,
      }),
  },
  {
    what: 'a rating of a service',
    kind: 'fidelityRating',
    write: async (world, id, about) => {
      const { fidelity } = world.as('coordinator');
      const interviewId = newId('fidelityInterview');
      const reviewId = await openedFor(world, about);
      await fidelity.addInterview({ id: interviewId, reviewId, informant: 'worker', heldOn: day });
      return fidelity.rate({ id, interviewId, ratings: allRated(2) });
    },
  },
  {
    what: "a measure of a peer worker's own",
    kind: 'ownMeasure',
    write: (world, id, about) => {
      const measure = { id, instrumentVersion: 1, occasion: 'any_time', takenOn: day } as const;
      const answers = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [String(at + 1), 3]));
      return about === 'first'
        ? world.as('peer_worker').ownMeasure.record({ ...measure, instrument: 'swemwbs_7_worker', answers })
        : world.as('peer_worker').ownMeasure.record({ ...measure, instrument: 'oldenburg', scores: { exhaustion: 2 } });
    },
  },
  {
    what: 'a wellbeing plan',
    kind: 'wellbeingPlan',
    write: (world, id, about) => {
      const words = { keepsWell: 'Walking.', reviewOn: null };
      return ownSideOf(world, about).wellbeingPlan.write({ ...words, id, base: { keepsWell: null, reviewOn: null } });
    },
  },
  {
    what: 'a look at competence',
    kind: 'competenceReview',
    write: (world, id, about) =>
      world.as('supervisor').competence.open({
        id,
        withId: about === 'first' ? world.accounts.peer_worker : world.colleague,
        openedOn: day,
      }),
  },
  {
    what: 'a course or a role',
    kind: 'learning',
    write: (world, id, about) =>
      ownSideOf(world, about).learning.log({ id, kind: 'skills', title: 'Working with loss', startedOn: day }),
  },
  {
    what: 'a boundary',
    kind: 'boundary',
    write: (world, id, about) =>
      ownSideOf(world, about).boundary.log({ id, kind: 'gifts', happenedOn: day, whatDone: 'I said no, thank you.' }),
  },
  {
    what: 'an adjustment',
    kind: 'adjustment',
    write: (world, id, about) =>
      ownSideOf(world, about).workingTerms.addAdjustment({
        id,
        accountId: about === 'first' ? world.accounts.peer_worker : world.colleague,
        words: 'A quiet desk.',
      }),
  },
  {
    what: 'a look at involvement',
    kind: 'involvementReview',
    write: (world, id, about) => {
      const [principles, rest] = [{ rating: 2 }, { rating: null }];
      const headings = { principles, purpose: rest, presence: rest, process: rest, impact: rest };
      const caller =
        about === 'first'
          ? world.asAccount(world.farWorker, world.otherOrganisationId, 'coordinator')
          : world.as('coordinator');
      return caller.involvement.record({ id, reviewedOn: day, headings });
    },
  },
  {
    what: 'a pairing',
    kind: 'pairing',
    write: (world, id, about) =>
      world.as('coordinator').episode.pair({
        id,
        episodeId: world.walk.own.episodeId,
        accountId: about === 'first' ? world.colleague : world.accounts.peer_worker,
        startedOn: day,
        version: about === 'first' ? 1 : 2,
      }),
  },
];

describe('an id that already names another record', () => {
  test.each(writes)('is not taken for a retry of $what', async ({ kind, write }) => {
    const world = await makeWorld();
    const id = newId(kind);
    await write(world, id, 'first');
    expect((await refusalFrom(write(world, id, 'second'))).code).toBe('NOT_FOUND');
  });

  test("a first rating cannot bear another rating's id, and the goal is not kept without it", async () => {
    const world = await makeWorld();
    const { goal } = world.as('peer_worker');
    const { personId } = world.walk.own;
    const firstRating = { id: newId('goalRating'), rating: 3 };
    await goal.set({ id: newId('goal'), personId, words: 'Sleep through.', setOn: day, firstRating });
    const again = goal.set({ id: newId('goal'), personId, words: 'Take the bus.', setOn: day, firstRating });
    expect(await refusalFrom(again)).toMatchObject({ code: 'ALREADY_THERE', details: { field: 'firstRating' } });
    const { goals } = await world.as('peer_worker').person.read({ personId });
    expect(goals.map(({ words }) => words)).toEqual(['Sleep through.']);
  });

  test("the next meet-up of a session cannot bear another plan's id", async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const id = newId('meetUp');
    await caller.meetUp.plan({ id, personId, on: '2026-11-26' });
    const log = caller.session.log({
      id: newId('session'),
      personId,
      heldOn: day,
      minutes: 30,
      attendance: 'met',
      mode: 'phone',
      next: { id, on: '2026-11-30' },
    });
    expect(await refusalFrom(log)).toMatchObject({ code: 'ALREADY_THERE', details: { field: 'next' } });
  });
});

type Attempt = (world: World) => Promise<[Promise<unknown>, () => Promise<unknown>]>;

/** One write, sent twice as it was, and again with one field changed at a time. */
const each = <T extends object>(
  begin: (world: World) => T | Promise<T>,
  callOf: (world: World) => (input: T) => Promise<unknown>,
  changes: Record<string, (first: T, world: World) => object>,
): [string, Attempt][] =>
  Object.entries(changes).map(([what, change]) => [
    what,
    async (world) => {
      const first = await begin(world);
      const call = callOf(world);
      return [call(first).then(() => call(first)), () => call({ ...first, ...change(first, world) })];
    },
  ]);

describe('a retry that says something else than what was kept', () => {
  const changed: readonly [string, Attempt | ((world: World) => Awaited<ReturnType<Attempt>>)][] = [
    [
      'a goal',
      (world) => {
        const goal = { id: newId('goal'), personId: world.walk.own.personId, words: 'Sleep through.', setOn: day };
        const caller = world.as('peer_worker');
        return [
          caller.goal.set(goal),
          () => caller.goal.set({ ...goal, words: 'Sleep through, with the window open.' }),
        ];
      },
    ],
    [
      'a QPR total',
      (world) => {
        const taken = { id: newId('outcome'), personId: world.walk.own.personId, score: 30, takenOn: day };
        const caller = world.as('peer_worker');
        const record = (score: number) => caller.outcome.record({ ...taken, occasion: 'review', score });
        return [record(30), () => record(41)];
      },
    ],
    [
      'a completed measure',
      (world) => {
        const taken = wellbeing(newId('outcome'), world.walk.own.personId);
        const { record } = world.as('peer_worker').outcome;
        return [record(taken), () => record({ ...taken, answers: { satisfied: 7 } })];
      },
    ],
    [
      'supervision',
      (world) => {
        const held = { id: newId('supervision'), peerWorkerId: world.accounts.peer_worker, heldOn: day, minutes: 50 };
        const caller = world.as('supervisor');
        const write = (summary: string) => caller.supervision.write({ ...held, kind: 'practice', summary });
        return [write('One thing.'), () => write('One thing and another.')];
      },
    ],
    ...each(
      (world) => {
        const action = { id: newId('action'), words: 'Book a room', owner: 'supervisor' as const };
        const peerWorkerId = world.accounts.peer_worker;
        const kind = 'practice' as const;
        return { id: newId('supervision'), peerWorkerId, kind, heldOn: day, minutes: 50, actions: [action] };
      },
      (world) => world.as('supervisor').supervision.write,
      {
        'the kind of a supervision': () => ({ kind: 'line' }),
        'the minutes of a supervision': () => ({ minutes: 55 }),
        'the topics of a supervision': () => ({ topics: ['boundaries'] }),
        'the strengths in a supervision': () => ({ strengths: 'Patience.' }),
        'the next day of a supervision': () => ({ nextOn: '2026-12-10' }),
        'the day of an action of a supervision': ({ actions }) => ({
          actions: actions.map((action) => ({ ...action, dueOn: '2026-12-10' })),
        }),
        'the actions of a supervision': () => ({ actions: [] }),
      },
    ),
    ...each(
      () => ({ id: newId('action'), words: 'Ring the library.', dueOn: '2026-11-24' }),
      (world) => world.as('peer_worker').action.add,
      {
        'the words of something to do': () => ({ words: 'Ring the bank.' }),
        'the day of something to do': () => ({ dueOn: '2026-11-25' }),
      },
    ),
    ...each(
      () => ({
        id: newId('learning'),
        kind: 'skills' as const,
        title: 'Working with loss',
        startedOn: '2026-11-03',
      }),
      (world) => world.as('peer_worker').learning.log,
      {
        'the title of a course': () => ({ title: 'Working with grief' }),
        'the hours of a course': () => ({ hours: 6 }),
        'the days of a course': () => ({ endedOn: '2026-11-04' }),
        'the words about a course': () => ({ words: 'The role plays helped.' }),
      },
    ),
    ...each(
      () => ({ id: newId('boundary'), kind: 'gifts' as const, happenedOn: day, whatDone: 'I said no, thank you.' }),
      (world) => world.as('peer_worker').boundary.log,
      {
        'what was done about a boundary': () => ({ whatDone: 'I said yes.' }),
        'what was learned from it': () => ({ learned: 'Say it early.' }),
        'whether it was taken to supervision': () => ({ takenToSupervision: true }),
      },
    ),
    ...each(
      ({ accounts }) => ({ id: newId('adjustment'), accountId: accounts.peer_worker, words: 'A quiet desk.' }),
      (world) => world.as('peer_worker').workingTerms.addAdjustment,
      {
        'an adjustment': () => ({ words: 'A quiet room.' }),
        'the review day of an adjustment': () => ({ reviewOn: '2027-05-01' }),
      },
    ),
    ...each(
      ({ accounts }) => ({ id: newId('competenceReview'), withId: accounts.peer_worker, openedOn: day }),
      (world) => world.as('supervisor').competence.open,
      { 'the day of a look at competence': () => ({ openedOn: '2026-11-12' }) },
    ),
    ...each(
      ({ accounts }) => {
        const attendeeIds = [accounts.peer_worker];
        return { id: newId('groupSupervision'), kind: 'group' as const, heldOn: day, minutes: 90, attendeeIds };
      },
      (world) => world.as('supervisor').supervision.writeGroup,
      {
        'the kind of group supervision': () => ({ kind: 'coordinator' }),
        'the minutes of group supervision': () => ({ minutes: 60 }),
        'the themes of group supervision': () => ({ themes: ['boundaries'] }),
        'the next day of group supervision': () => ({ nextOn: '2026-12-10' }),
        'who was at group supervision': ({ attendeeIds }, { colleague }) => ({
          attendeeIds: [...attendeeIds, colleague],
        }),
      },
    ),
    ...each(
      async (world) => {
        const supervisionId = await heldWith(world, 'first');
        return { id: newId('action'), supervisionId, words: 'Book a room', owner: 'supervisor' as const };
      },
      (world) => world.as('supervisor').supervision.agreeAction,
      {
        'who does what was agreed': () => ({ owner: 'peer_worker' }),
        'the day of what was agreed': () => ({ dueOn: '2026-12-10' }),
        'who may know of what was agreed': () => ({ isShared: true }),
      },
    ),
    ...each(
      async (world) => {
        const concernId = newId('concern');
        const told = { whatHappened: 'A fall.' };
        await world.as('peer_worker').concern.raise({ id: concernId, personId: world.walk.own.personId, told });
        return { id: newId('action'), concernId, ownerId: world.accounts.supervisor, words: 'Ring the duty desk.' };
      },
      (world) => world.as('supervisor').concern.addAction,
      {
        'who acts on a concern': (_first, { accounts }) => ({ ownerId: accounts.coordinator }),
        'the day of an action on a concern': () => ({ dueOn: '2026-12-10' }),
      },
    ),
    ...each(
      ({ teamId }) => ({ id: newId('fidelityReview'), teamId, openedOn: day }),
      (world) => world.as('coordinator').fidelity.open,
      { 'the day of a look at a service': () => ({ openedOn: '2026-11-17' }) },
    ),
    ...each(
      async (world) => {
        const reviewId = await openedFor(world, 'first');
        return { id: newId('fidelityInterview'), reviewId, informant: 'worker' as const, heldOn: day };
      },
      (world) => world.as('coordinator').fidelity.addInterview,
      { 'the day of a conversation about a service': () => ({ heldOn: '2026-11-17' }) },
    ),
    ...each(
      () => {
        const measure = { instrument: 'oldenburg', instrumentVersion: 1, takenOn: day };
        return { ...measure, id: newId('ownMeasure'), occasion: 'any_time' as const, scores: { exhaustion: 2 } };
      },
      (world) => world.as('peer_worker').ownMeasure.record,
      {
        'whether an own measure counts': () => ({ countsInTeam: true }),
        'the day of an own measure': () => ({ takenOn: '2026-11-17' }),
        'the scores of an own measure': () => ({ scores: { exhaustion: 3 } }),
      },
    ),
  ];

  test.each(changed)('%s is refused, so that nothing typed vanishes behind "saved"', async (_what, attempt) => {
    const [first, again] = await attempt(await makeWorld());
    await first;
    expect((await refusalFrom(again())).code).toBe('ALREADY_THERE');
  });
});
