import { and, eq } from '@alongside/db/operators.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../refused.ts';
import { makeWorld, type World } from '../world.ts';

const leaveTeam = ({ store }: World, accountId: string) =>
  store.write(async ({ db, tables: { teamMember } }) => {
    await db.delete(teamMember).where(eq(teamMember.accountId, accountId));
  });

const agreeOnSomething = ({ store, organisationId, accounts }: World) =>
  store.write((tx) =>
    buildSupervision(tx, {
      organisationId,
      supervisorId: accounts.supervisor,
      peerWorkerId: accounts.peer_worker,
      actions: [{ words: 'Ask about the allotment bus', owner: 'supervisor' }],
    }),
  );

describe('a peer worker who has left the team', () => {
  test('reaches nobody of it at the next request', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const { personId, sessionId } = world.walk.own;
    const [meetUpId, planned] = [newId('meetUp'), { on: '2026-11-20', at: '10:30', place: null }];
    await caller.meetUp.plan({ id: meetUpId, personId, ...planned });
    await leaveTeam(world, world.accounts.peer_worker);
    const asked = {
      page: () => caller.person.read({ personId }),
      timeline: () => caller.person.timeline({ personId }),
      permission: () => caller.permission.history({ personId, purpose: 'evaluation' }),
      addendum: () => caller.session.amend({ id: newId('addendum'), sessionId, text: 'Later.' }),
      voiding: () => caller.session.void({ sessionId, reason: 'Twice', version: 1 }),
      session: () =>
        caller.session.log({
          id: newId('session'),
          personId,
          heldOn: '2026-11-18',
          minutes: 30,
          attendance: 'met',
          mode: 'phone',
        }),
      calendarFile: () => caller.calendar.file({ shows: 'initials', meetUpId }),
      move: () => caller.meetUp.move({ meetUpId, base: planned, ...planned, at: '11:00' }),
      plan: () => caller.meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-26' }),
      goal: () => caller.goal.set({ id: newId('goal'), personId, words: 'Sleep through.', setOn: '2026-11-18' }),
      outcome: () =>
        caller.outcome.record({
          id: newId('outcome'),
          personId,
          occasion: 'review',
          score: 30,
          takenOn: '2026-11-18',
        }),
    };
    for (const [what, call] of Object.entries(asked)) expect((await refusalFrom(call())).code, what).toBe('NOT_FOUND');
    expect((await caller.person.caseload()).people).toEqual([]);
    expect((await caller.person.carry()).people, 'nor does the phone').toEqual([]);
    expect(await caller.today.read()).toMatchObject({ people: 0, notMetLately: [], ahead: [] });
    expect(await caller.meetUp.week({})).toMatchObject({ plans: [], sessions: [], groupDates: [] });
    expect((await caller.calendar.file({ shows: 'initials' })).count).toBe(0);
  });

  test('reaches them again when taken back: who walks with whom was never undone', async () => {
    const world = await makeWorld();
    const { teamMember } = world.store.tables;
    await leaveTeam(world, world.accounts.peer_worker);
    await world.store.write(async ({ db }) => {
      await db
        .insert(teamMember)
        .values({ accountId: world.accounts.peer_worker, teamId: world.teamId, supervises: false });
    });
    expect((await world.as('peer_worker').person.caseload()).people).toHaveLength(1);
  });
});

describe('a supervisor', () => {
  test('who supervises a worker no longer has the words of their supervision on Today', async () => {
    const world = await makeWorld();
    await agreeOnSomething(world);
    expect((await world.as('supervisor').today.read()).actions).toHaveLength(1);
    await leaveTeam(world, world.accounts.supervisor);
    expect((await world.as('supervisor').today.read()).actions).toEqual([]);
    expect((await world.as('peer_worker').today.read()).actions, 'the peer worker keeps it').toHaveLength(1);
  });

  test('cannot open the note of a session that was voided', async () => {
    const world = await makeWorld();
    const { sessionId } = world.walk.own;
    await world.as('peer_worker').session.void({ sessionId, reason: 'About someone else', version: 1 });
    expect((await refusalFrom(world.as('supervisor').session.readNote({ sessionId }))).code).toBe('NOT_FOUND');
    await world.as('peer_worker').session.restore({ sessionId, version: 2 });
    expect((await refusalFrom(world.as('supervisor').session.readNote({ sessionId }))).code).toBe('went through');
  });
});

describe('a researcher whose account was ended', () => {
  test('can be taken out of an evaluation, so that coming back brings no figures back', async () => {
    const world = await makeWorld();
    const { account, evaluationMember } = world.store.tables;
    const evaluationId = newId('evaluation');
    const accountId = world.accounts.researcher;
    const coordinator = world.as('coordinator');
    await coordinator.evaluation.begin({ id: evaluationId, name: 'Six towns' });
    await coordinator.evaluation.chooseResearcher({ evaluationId, accountId, member: true });
    await world.store.write(async ({ db }) => {
      await db
        .update(account)
        .set({ deactivatedAt: new Date('2026-11-19T09:00:00Z') })
        .where(eq(account.id, accountId));
    });
    const choose = (member: boolean) => coordinator.evaluation.chooseResearcher({ evaluationId, accountId, member });
    expect((await refusalFrom(choose(true))).code, 'nobody can be chosen who is not there').toBe('NOT_FOUND');
    expect((await refusalFrom(choose(false))).code).toBe('went through');
    const left = await world.store.read.db
      .select()
      .from(evaluationMember)
      .where(and(eq(evaluationMember.evaluationId, evaluationId), eq(evaluationMember.accountId, accountId)));
    expect(left).toEqual([]);
  });
});
