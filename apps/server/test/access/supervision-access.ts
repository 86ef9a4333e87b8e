import { and, eq } from '@alongside/db/operators.ts';
import { begunWith } from '@alongside/domain/supervision/hold-supervision.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildConcern, buildConcernLead } from '@alongside/testing/build-concern.ts';
import { buildSupervision, type SupervisionGiven } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';

const workersOf = ({ accounts, colleague, otherTeamWorker, farWorker }: World) => [
  accounts.peer_worker,
  colleague,
  otherTeamWorker,
  farWorker,
];

/** Held by the supervisor under test with each worker, though two of them have left their reach since. */
const heldWithEveryone =
  (given: (peerWorkerId: string, world: World) => Partial<SupervisionGiven> = () => ({})) =>
  async (world: World) => {
    const { store, organisationId, accounts } = world;
    await store.write(async (tx) => {
      for (const peerWorkerId of workersOf(world))
        await buildSupervision(tx, {
          organisationId,
          supervisorId: accounts.supervisor,
          peerWorkerId,
          actions: [{ words: 'Ring the allotment', owner: 'peer_worker' }],
          ...given(peerWorkerId, world),
        });
    });
  };

const withEveryone = heldWithEveryone();
const planned = { sharedAt: null, heldOn: '2026-11-26', actions: [] };
const plannedWithEveryone = heldWithEveryone(() => planned);
const signedWithEveryone = heldWithEveryone((peerWorkerId, { accounts }) => ({
  signedBy: [peerWorkerId, accounts.supervisor],
}));

const supervisionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervision } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervision.id })
    .from(supervision)
    .where(eq(supervision.peerWorkerId, accountId))
    .orderBy(supervision.recordedAt);
  return found?.id ?? newId('supervision');
};

const actionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { action, supervision } = store.tables;
  const [found] = await store.read.db
    .select({ id: action.id })
    .from(action)
    .innerJoin(supervision, eq(supervision.id, action.supervisionId))
    .where(eq(supervision.peerWorkerId, accountId));
  return found?.id ?? newId('action');
};

/** The part of the supervision with this worker that stands in another table; a new id where there is none. */
const reflectionOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervisionReflection } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionReflection.id })
    .from(supervisionReflection)
    .where(eq(supervisionReflection.accountId, accountId));
  return found?.id ?? newId('reflection');
};

const withReflections = async (world: World) => {
  await plannedWithEveryone(world);
  await world.store.write(async ({ db, tables: { supervisionReflection } }) => {
    for (const accountId of workersOf(world))
      await db.insert(supervisionReflection).values({
        id: newId('reflection'),
        supervisionId: await supervisionWith(world, accountId),
        accountId,
        words: 'I am tired of being the only one.',
        writtenAt: new Date('2026-11-19T09:00:00Z'),
      });
  });
};

/** Both of each pair put something on the agenda, and signed: an entry or mark of one's own is what may be taken back. */
const withAgenda = async (world: World) => {
  await plannedWithEveryone(world);
  await world.store.write(async ({ db, tables: { supervisionAgenda } }) => {
    for (const accountId of workersOf(world))
      for (const by of [accountId, world.accounts.supervisor])
        await db.insert(supervisionAgenda).values({
          id: newId('agendaEntry'),
          supervisionId: await supervisionWith(world, accountId),
          accountId: by,
          question: 'May I keep the bus pass?',
          addedAt: new Date('2026-11-19T09:00:00Z'),
        });
  });
};

const entryOf = async ({ store }: World, supervisionId: string, writerId: string): Promise<string> => {
  const { supervisionAgenda } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionAgenda.id })
    .from(supervisionAgenda)
    .where(and(eq(supervisionAgenda.supervisionId, supervisionId), eq(supervisionAgenda.accountId, writerId)));
  return found?.id ?? newId('agendaEntry');
};

const commentedByBoth = async (world: World) => {
  await withEveryone(world);
  await world.store.write(async ({ db, tables: { supervisionMark } }) => {
    for (const accountId of workersOf(world))
      for (const by of [accountId, world.accounts.supervisor])
        await db.insert(supervisionMark).values({
          id: newId('supervisionMark'),
          supervisionId: await supervisionWith(world, accountId),
          accountId: by,
          kind: 'commented',
          comment: 'It was Tuesday.',
          version: 1,
          markedAt: new Date('2026-11-19T09:00:00Z'),
        });
  });
};

const markOf = async ({ store }: World, supervisionId: string, writerId: string): Promise<string> => {
  const { supervisionMark } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionMark.id })
    .from(supervisionMark)
    .where(and(eq(supervisionMark.supervisionId, supervisionId), eq(supervisionMark.accountId, writerId)));
  return found?.id ?? newId('supervisionMark');
};

/** Another supervisor of the team, whom a worker may name. */
const lineManager = ({ store, organisationId, teamId }: World) =>
  store.write((tx) =>
    buildAccount(tx, {
      organisationId,
      name: 'Pia Storybook',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    }),
  );

const withLineManager = async (world: World) => {
  await withEveryone(world);
  await lineManager(world);
};

const lineManagerOf = async ({ store, organisationId }: World): Promise<string> => {
  const { account } = store.tables;
  const [found] = await store.read.db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.name, 'Pia Storybook'), eq(account.organisationId, organisationId)));
  return found?.id ?? newId('account');
};

const groupWithEach =
  (supervisorOf: (world: World) => string = ({ accounts }) => accounts.coordinator) =>
  async (world: World) => {
    await world.store.write(async ({ db, tables: { groupSupervision, groupSupervisionAttendee } }) => {
      for (const accountId of workersOf(world)) {
        const id = newId('groupSupervision');
        await db.insert(groupSupervision).values({
          id,
          organisationId: world.organisationId,
          supervisorId: supervisorOf(world),
          kind: 'group',
          heldOn: '2026-11-12',
          minutes: 90,
          themes: ['boundaries'],
          recordedAt: new Date('2026-11-12T12:00:00Z'),
        });
        await db.insert(groupSupervisionAttendee).values({ groupSupervisionId: id, accountId });
      }
    });
  };

const groupOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { groupSupervisionAttendee } = store.tables;
  const [found] = await store.read.db
    .select({ id: groupSupervisionAttendee.groupSupervisionId })
    .from(groupSupervisionAttendee)
    .where(eq(groupSupervisionAttendee.accountId, accountId));
  return found?.id ?? newId('groupSupervision');
};

const held = {
  kind: 'practice' as const,
  heldOn: '2026-11-05',
  minutes: 60,
  topics: ['how_i_am' as const, 'boundaries' as const],
  summary: 'We talked about the bus journeys and what would make them lighter.',
  strengths: null,
  personIds: [] as string[],
  wellbeingPlanLookedAt: null,
  nextOn: null,
};

const bothOfThem = { supervisor: wholeTeam, peer_worker: onlyOwn };

const nowhereFound = { ...onlyOwn, own: 'NOT_FOUND' } as const;

const organisationVersion = async ({ store, organisationId }: World): Promise<number> => {
  const { organisation } = store.tables;
  const [found] = await store.read.db
    .select({ version: organisation.version })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return found?.version ?? 1;
};

/** Each worker raised a concern, and the supervisor answers all of the organisation's: both of each pair know of theirs. */
const withConcerns = async (world: World) => {
  await withEveryone(world);
  const { store, organisationId, otherOrganisationId, farWorker, accounts } = world;
  await store.write(async (tx) => {
    await buildConcernLead(tx, { organisationId, accountId: accounts.supervisor });
    for (const raisedBy of workersOf(world))
      await buildConcern(tx, {
        organisationId: raisedBy === farWorker ? otherOrganisationId : organisationId,
        raisedBy,
      });
  });
};

const concernOf = async ({ store }: World, raisedBy: string): Promise<string> => {
  const { concern } = store.tables;
  const [found] = await store.read.db.select({ id: concern.id }).from(concern).where(eq(concern.raisedBy, raisedBy));
  return found?.id ?? newId('concern');
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
  'supervision.partners': {
    call: (caller) => caller.supervision.partners(),
    expect: { supervisor: everywhere, peer_worker: everywhere },
  },
  'supervision.plan': {
    // A worker can plan only with who supervises them; so these are the same people, seen from below.
    call: (caller, { accountId }) =>
      caller.supervision.plan({ id: newId('supervision'), withId: accountId, kind: 'line', heldOn: '2026-11-26' }),
    expect: {
      supervisor: wholeTeam,
      peer_worker: nowhereFound,
    },
  },
  'supervision.callOff': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.callOff({ supervisionId: await supervisionWith(world, accountId), calledOff: true }),
    expect: bothOfThem,
  },
  'supervision.addToAgenda': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.addToAgenda({
        id: newId('agendaEntry'),
        supervisionId: await supervisionWith(world, accountId),
        topic: null,
        question: 'May I keep the bus pass?',
      }),
    expect: bothOfThem,
  },
  'supervision.takeOffAgenda': {
    prepare: withAgenda,
    // The worker's own entry: their supervisor cannot take it out.
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOffAgenda({
        entryId: await entryOf(world, await supervisionWith(world, accountId), accountId),
      }),
    expect: { supervisor: nowhereFound, peer_worker: onlyOwn },
  },
  'supervision.reflect': {
    prepare: plannedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.reflect({
        id: newId('reflection'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'I am tired of being the only one.',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.amendReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.amendReflection({
        reflectionId: await reflectionOf(world, accountId),
        words: 'I am tired, and proud.',
        version: 1,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.shareReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareReflection({ reflectionId: await reflectionOf(world, accountId), shared: true }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.takeOutReflection': {
    prepare: withReflections,
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOutReflection({ reflectionId: await reflectionOf(world, accountId) }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.amend': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.amend({
        ...held,
        supervisionId: await supervisionWith(world, accountId),
        ...begunWith(held),
        summary: 'We talked about the bus journeys.',
        strengths: 'Patience.',
      }),
    expect: bothOfThem,
  },
  'supervision.share': {
    prepare: heldWithEveryone(() => ({ sharedAt: null })),
    call: async (caller, { accountId }, world) =>
      caller.supervision.share({ supervisionId: await supervisionWith(world, accountId), shared: true }),
    expect: bothOfThem,
  },
  'supervision.agreeAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.agreeAction({
        id: newId('action'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'Book a room',
        owner: 'supervisor',
        dueOn: '2026-11-26',
        isShared: true,
      }),
    expect: bothOfThem,
  },
  'supervision.takeOutAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeOutAction({ actionId: await actionWith(world, accountId) }),
    expect: bothOfThem,
  },
  'supervision.shareAction': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareAction({ actionId: await actionWith(world, accountId), shared: true }),
    expect: bothOfThem,
  },
  'supervision.linkConcern': {
    prepare: withConcerns,
    call: async (caller, { accountId }, world) =>
      caller.supervision.linkConcern({
        supervisionId: await supervisionWith(world, accountId),
        concernId: await concernOf(world, accountId),
        linked: true,
      }),
    expect: bothOfThem,
  },
  'supervision.sign': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.sign({
        id: newId('supervisionMark'),
        supervisionId: await supervisionWith(world, accountId),
        version: 1,
      }),
    expect: bothOfThem,
  },
  'supervision.comment': {
    prepare: withEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.comment({
        id: newId('supervisionMark'),
        supervisionId: await supervisionWith(world, accountId),
        version: 1,
        comment: 'It was Tuesday.',
      }),
    expect: bothOfThem,
  },
  'supervision.takeBackMark': {
    prepare: commentedByBoth,
    // The worker's own mark: their supervisor cannot take it back.
    call: async (caller, { accountId }, world) =>
      caller.supervision.takeBackMark({
        markId: await markOf(world, await supervisionWith(world, accountId), accountId),
      }),
    expect: { supervisor: nowhereFound, peer_worker: onlyOwn },
  },
  'supervision.addend': {
    prepare: signedWithEveryone,
    call: async (caller, { accountId }, world) =>
      caller.supervision.addend({
        id: newId('supervisionAddendum'),
        supervisionId: await supervisionWith(world, accountId),
        words: 'The room is booked.',
      }),
    expect: bothOfThem,
  },
  'supervision.shareWith': {
    prepare: withLineManager,
    call: async (caller, { accountId }, world) =>
      caller.supervision.shareWith({
        supervisionId: await supervisionWith(world, accountId),
        accountId: await lineManagerOf(world),
        shared: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'supervision.writeGroup': {
    call: (caller, { accountId }) =>
      caller.supervision.writeGroup({
        id: newId('groupSupervision'),
        kind: 'group',
        heldOn: '2026-11-18',
        minutes: 90,
        attendeeIds: [accountId],
        themes: ['boundaries'],
        nextOn: '2026-12-16',
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.amendGroup': {
    prepare: groupWithEach(({ accounts }) => accounts.supervisor),
    call: async (caller, { accountId }, world) =>
      caller.supervision.amendGroup({
        groupSupervisionId: await groupOf(world, accountId),
        kind: 'group',
        heldOn: '2026-11-12',
        minutes: 75,
        attendeeIds: [accountId],
        themes: ['boundaries'],
        version: 1,
      }),
    expect: { supervisor: wholeTeam },
  },
  'supervision.readGroup': {
    prepare: groupWithEach(),
    call: async (caller, { accountId }, world) =>
      caller.supervision.readGroup({ groupSupervisionId: await groupOf(world, accountId) }),
    expect: bothOfThem,
  },
  'supervision.cadence': {
    call: (caller) => caller.supervision.cadence(),
    expect: { coordinator: everywhere },
  },
  'supervision.chooseCadence': {
    call: async (caller, _target, world) =>
      caller.supervision.chooseCadence({
        line: 35,
        practice: 21,
        clinical: 28,
        group: 28,
        coordinator: 28,
        version: await organisationVersion(world),
      }),
    expect: { coordinator: everywhere },
  },
};
