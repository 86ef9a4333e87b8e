import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildConcern, buildConcernLead } from '@alongside/testing/build-concern.ts';
import { buildSupervision, type SupervisionGiven } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { onlyOwn, wholeTeam } from './access-rows.ts';

/*
 * Worlds in which each of the workers has what a row of supervision's access is tried on, and where it is found in them.
 */

const workersOf = ({ accounts, colleague, otherTeamWorker, farWorker }: World) => [
  accounts.peer_worker,
  colleague,
  otherTeamWorker,
  farWorker,
];

/** Held by the supervisor under test with each worker, though two of them have left their reach since. */
export const heldWithEveryone =
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

export const withEveryone = heldWithEveryone();
const planned = { sharedAt: null, heldOn: '2026-11-26', actions: [] };
export const plannedWithEveryone = heldWithEveryone(() => planned);
export const signedWithEveryone = heldWithEveryone((peerWorkerId, { accounts }) => ({
  signedBy: [peerWorkerId, accounts.supervisor],
}));

export const supervisionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervision } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervision.id })
    .from(supervision)
    .where(eq(supervision.peerWorkerId, accountId))
    .orderBy(supervision.recordedAt);
  return found?.id ?? newId('supervision');
};

export const actionWith = async ({ store }: World, accountId: string): Promise<string> => {
  const { action, supervision } = store.tables;
  const [found] = await store.read.db
    .select({ id: action.id })
    .from(action)
    .innerJoin(supervision, eq(supervision.id, action.supervisionId))
    .where(eq(supervision.peerWorkerId, accountId));
  return found?.id ?? newId('action');
};

/** The part of the supervision with this worker that stands in another table; a new id where there is none. */
export const reflectionOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { supervisionReflection } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionReflection.id })
    .from(supervisionReflection)
    .where(eq(supervisionReflection.accountId, accountId));
  return found?.id ?? newId('reflection');
};

export const withReflections = async (world: World) => {
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
export const withAgenda = async (world: World) => {
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

export const entryOf = async ({ store }: World, supervisionId: string, writerId: string): Promise<string> => {
  const { supervisionAgenda } = store.tables;
  const [found] = await store.read.db
    .select({ id: supervisionAgenda.id })
    .from(supervisionAgenda)
    .where(and(eq(supervisionAgenda.supervisionId, supervisionId), eq(supervisionAgenda.accountId, writerId)));
  return found?.id ?? newId('agendaEntry');
};

export const commentedByBoth = async (world: World) => {
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

export const markOf = async ({ store }: World, supervisionId: string, writerId: string): Promise<string> => {
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

export const withLineManager = async (world: World) => {
  await withEveryone(world);
  await lineManager(world);
};

export const lineManagerOf = async ({ store, organisationId }: World): Promise<string> => {
  const { account } = store.tables;
  const [found] = await store.read.db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.name, 'Pia Storybook'), eq(account.organisationId, organisationId)));
  return found?.id ?? newId('account');
};

export const groupWithEach =
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

export const groupOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { groupSupervisionAttendee } = store.tables;
  const [found] = await store.read.db
    .select({ id: groupSupervisionAttendee.groupSupervisionId })
    .from(groupSupervisionAttendee)
    .where(eq(groupSupervisionAttendee.accountId, accountId));
  return found?.id ?? newId('groupSupervision');
};

export const held = {
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

export const bothOfThem = { supervisor: wholeTeam, peer_worker: onlyOwn };

export const nowhereFound = { ...onlyOwn, own: 'NOT_FOUND' } as const;

export const organisationVersion = async ({ store, organisationId }: World): Promise<number> => {
  const { organisation } = store.tables;
  const [found] = await store.read.db
    .select({ version: organisation.version })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return found?.version ?? 1;
};

/** Each worker raised a concern, and the supervisor answers all of the organisation's: both of each pair know of theirs. */
export const withConcerns = async (world: World) => {
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

export const concernOf = async ({ store }: World, raisedBy: string): Promise<string> => {
  const { concern } = store.tables;
  const [found] = await store.read.db.select({ id: concern.id }).from(concern).where(eq(concern.raisedBy, raisedBy));
  return found?.id ?? newId('concern');
};
