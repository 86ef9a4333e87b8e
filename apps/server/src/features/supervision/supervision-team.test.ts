import { eq, inArray } from '@alongside/db/operators.ts';
import { buildAccount, buildSession } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { addWalk, makeWorld, type World } from '../../../test/world.ts';

const addPeople = ({ store, organisationId, teamId, accounts }: World, howMany: number) =>
  store.write(async (tx) => {
    for (let at = 0; at < howMany; at++)
      await addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker, displayName: `Fern Made-up ${at}` });
  });

const queriesOf = async (call: () => Promise<unknown>): Promise<number> => {
  const before = counted.queries;
  await call();
  return counted.queries - before;
};

describe('my team', () => {
  test('shows each peer worker of my teams with people against capacity, and nobody of another team', async () => {
    const world = await makeWorld();
    await addPeople(world, 2);
    const { workers, teams } = await world.as('supervisor').supervision.team();
    expect(teams.map(({ name }) => name)).toEqual(['Harbour team']);
    expect(workers.map(({ name, people, capacity, metLately }) => ({ name, people, capacity, metLately }))).toEqual([
      { name: 'Ola Makebelieve', people: 1, capacity: 9, metLately: 1 },
      { name: 'Tamsin Invented', people: 3, capacity: 9, metLately: 3 },
    ]);
  });

  test('names the people of my teams whose peer worker left, and no longer once someone walks with them', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const left = async () => (await world.as('supervisor').supervision.team()).leftAlone;
    expect(await left()).toEqual([]);
    await world.store.write(({ db, tables: { teamMember } }) =>
      db
        .delete(teamMember)
        .where(inArray(teamMember.accountId, [world.accounts.peer_worker, world.otherTeamWorker, world.farWorker])),
    );
    expect(await left()).toEqual([{ personId, name: 'Wren Madeup' }]);
    const pairing = {
      id: newId('pairing'),
      episodeId,
      accountId: world.colleague,
      startedOn: '2026-11-18',
      version: 1,
    };
    await world.as('coordinator').episode.pair(pairing);
    expect(await left()).toEqual([]);
  });

  test('attempts, misses and voided sessions are not counted as having met', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const place = { organisationId: world.organisationId, personId, episodeId, accountId: world.accounts.peer_worker };
    await world.store.write(async (tx) => {
      await buildSession(tx, { ...place, attendance: 'tried' });
      await buildSession(tx, { ...place, attendance: 'no_word' });
      await buildSession(tx, { ...place, voidedAt: new Date('2026-11-18T09:00:00Z') });
      await buildSession(tx, { ...place, heldOn: '2026-10-20' });
    });
    const { workers } = await world.as('supervisor').supervision.team();
    expect(workers.find(({ accountId }) => accountId === place.accountId)?.metLately).toBe(1);
  });

  test('supervision is due by the agreed date, and a debrief does not put it off', async () => {
    const world = await makeWorld();
    const between = {
      organisationId: world.organisationId,
      supervisorId: world.accounts.supervisor,
      peerWorkerId: world.accounts.peer_worker,
    };
    await world.store.write(async (tx) => {
      await buildSupervision(tx, { ...between, heldOn: '2026-10-12', nextOn: '2026-11-09' });
      await buildSupervision(tx, { ...between, heldOn: '2026-11-16', kind: 'debrief', nextOn: null });
    });
    const { workers } = await world.as('supervisor').supervision.team();
    const worker = workers.find(({ accountId }) => accountId === between.peerWorkerId);
    expect(worker?.due).toEqual({ kind: 'practice', dueOn: '2026-11-09', daysPast: 10, mark: 'late' });
    const { supervision } = await world.as('peer_worker').today.read();
    expect(supervision, 'Today says the same').toMatchObject({ dueOn: '2026-11-09', daysPast: 10 });
  });

  test('line supervision held today leaves practice supervision six weeks late, on both pages and in the review', async () => {
    const world = await makeWorld();
    const { organisationId, accounts } = world;
    const between = { organisationId, supervisorId: accounts.supervisor, peerWorkerId: accounts.peer_worker };
    await world.store.write(async (tx) => {
      await buildSupervision(tx, { ...between, heldOn: '2026-09-10', nextOn: '2026-10-08' });
      await buildSupervision(tx, { ...between, heldOn: '2026-11-19', kind: 'line', nextOn: null });
    });
    const { workers } = await world.as('supervisor').supervision.team();
    expect(workers.find(({ accountId }) => accountId === between.peerWorkerId)).toMatchObject({
      due: { kind: 'practice', dueOn: '2026-10-08', daysPast: 42, mark: 'very_late' },
      alsoDue: [{ kind: 'line', dueOn: '2026-12-17', mark: 'ahead' }],
    });
    expect(await world.as('peer_worker').today.read()).toMatchObject({
      supervision: { kind: 'practice', dueOn: '2026-10-08', daysPast: 42, withName: 'Idris Pretend' },
      alsoSupervision: [{ kind: 'line', dueOn: '2026-12-17' }],
    });
    const review = await world.as('supervisor').review.worker({ accountId: between.peerWorkerId });
    expect(review.workers[0]?.signs).toMatchObject([{ sign: 'supervision_late', since: '2026-10-08', count: 42 }]);
  });

  test('supervision of several is due for whoever holds it, and for nobody else', async () => {
    const world = await makeWorld();
    const { supervision } = world.as('supervisor');
    const held = { minutes: 60, themes: [], attendeeIds: [world.accounts.peer_worker] };
    const write = (kind: 'group' | 'coordinator', heldOn: string, nextOn: string | null) =>
      supervision.writeGroup({ ...held, id: newId('groupSupervision'), kind, heldOn, nextOn });
    expect((await supervision.team()).groupsDue).toEqual([]);
    await write('group', '2026-10-08', null);
    await write('coordinator', '2026-10-22', '2026-11-26');
    expect((await supervision.team()).groupsDue).toMatchObject([
      { kind: 'group', dueOn: '2026-11-05', daysPast: 14 },
      { kind: 'coordinator', dueOn: '2026-11-26' },
    ]);
    const { cadence, chooseCadence } = world.as('coordinator').supervision;
    await chooseCadence({ ...(await cadence()), group: 56 });
    expect((await supervision.team()).groupsDue).toMatchObject([{ kind: 'coordinator' }, { dueOn: '2026-12-03' }]);
    const other = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['supervisor'], teams: [{ teamId: world.teamId, supervises: true }] }),
    );
    const beside = world.asAccount(other, world.organisationId, 'supervisor');
    expect((await beside.supervision.team()).groupsDue).toEqual([]);
  });

  test('a day agreed in a debrief is the next one, on both pages', async () => {
    const world = await makeWorld();
    const between = {
      organisationId: world.organisationId,
      supervisorId: world.accounts.supervisor,
      peerWorkerId: world.accounts.peer_worker,
    };
    await world.store.write(async (tx) => {
      await buildSupervision(tx, { ...between, heldOn: '2026-10-12', nextOn: '2026-11-09' });
      await buildSupervision(tx, { ...between, heldOn: '2026-11-16', kind: 'debrief', nextOn: '2026-11-27' });
    });
    const { workers } = await world.as('supervisor').supervision.team();
    const { supervision } = await world.as('peer_worker').today.read();
    const worker = workers.find(({ accountId }) => accountId === between.peerWorkerId);
    expect([worker?.due?.dueOn, supervision?.dueOn]).toEqual(['2026-11-27', '2026-11-27']);
  });

  test('suggests a check-in in the fourth month of the role', async () => {
    const world = await makeWorld();
    const accountId = await world.store.write((tx) =>
      buildAccount(tx, { ...world, startedOn: '2026-07-10', teams: [{ teamId: world.teamId }] }),
    );
    const { workers } = await world.as('supervisor').supervision.team();
    expect(workers.filter(({ checkInMonth }) => checkInMonth !== null)).toMatchObject([{ accountId, checkInMonth: 4 }]);
  });

  test('takes the same number of queries for 1 person and for 30', async () => {
    const world = await makeWorld();
    const supervisor = world.as('supervisor');
    const one = await queriesOf(() => supervisor.supervision.team());
    await addPeople(world, 29);
    expect(await queriesOf(() => supervisor.supervision.team())).toBe(one);
  });

  test('a worker who was deactivated, or left the team, is gone at once', async () => {
    const world = await makeWorld();
    const { account, teamMember } = world.store.tables;
    await world.store.write(async (tx) => {
      await tx.db
        .update(account)
        .set({ deactivatedAt: new Date('2026-11-19T09:00:00Z') })
        .where(eq(account.id, world.colleague));
      await tx.db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.peer_worker));
    });
    expect((await world.as('supervisor').supervision.team()).workers).toEqual([]);
    const { code } = await refusalFrom(
      world.as('supervisor').supervision.caseload({ accountId: world.accounts.peer_worker }),
    );
    expect(code).toBe('NOT_FOUND');
  });
});

describe("a worker's caseload", () => {
  test('has counts and days, and not a word of a note', async () => {
    const world = await makeWorld();
    const caseload = await world.as('supervisor').supervision.caseload({ accountId: world.accounts.peer_worker });
    expect(caseload.people).toMatchObject([{ lastMetOn: '2026-11-12', lastAttemptOn: '2026-11-12', contacts90: 1 }]);
    expect(JSON.stringify(caseload)).not.toContain('pond');
  });

  test('people in a team I do not supervise count, and are not named', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    await world.store.write((tx) =>
      addWalk(tx, { ...world, teamId: world.otherTeamId, accountId, displayName: 'Hidden Otherteam' }),
    );
    const caseload = await world.as('supervisor').supervision.caseload({ accountId });
    expect(caseload).toMatchObject({ worker: { people: 2 }, peopleElsewhere: 1 });
    expect(JSON.stringify(caseload)).not.toContain('Hidden Otherteam');
  });

  test('takes the same number of queries for 1 person and for 30', async () => {
    const world = await makeWorld();
    const open = () => world.as('supervisor').supervision.caseload({ accountId: world.accounts.peer_worker });
    const one = await queriesOf(open);
    await addPeople(world, 29);
    expect(await queriesOf(open)).toBe(one);
  });
});
