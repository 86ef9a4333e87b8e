import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type Caller, callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const asked = async (world: World, words = 'How did the walk back go?'): Promise<string> => {
  const id = newId('question');
  await world.as('supervisor').question.ask({ id, sessionId: world.walk.own.sessionId, words });
  return id;
};

const answered = (caller: Caller, questionId: string, words = 'Slowly. They chose the long way.') =>
  caller.question.answer({ id: newId('questionAnswer'), questionId, words });

const open = async (caller: Caller) =>
  (await caller.question.open()).questions.map(({ words, state }) => [words, state]);

const noticesOf = async ({ store }: World, accountId: string) => {
  const { notice } = store.tables;
  const rows = await store.read.db.select().from(notice).where(eq(notice.accountId, accountId));
  return rows.filter(({ calledOffAt }) => calledOffAt === null).map(({ kind }) => kind);
};

/** A line manager, or any other supervisor of the same team. */
const otherSupervisor = async (world: World): Promise<Caller> => {
  const { store, organisationId, teamId } = world;
  const accountId = await store.write((tx) =>
    buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
  );
  return callAs(store, { ...world.actorOf('supervisor'), accountId }, { now });
};

describe('a question on a session', () => {
  test('is on both Todays until it is answered, then with the asker until they close it', async () => {
    const world = await makeWorld();
    const [worker, supervisor] = [world.as('peer_worker'), world.as('supervisor')];
    const id = await asked(world);
    const words = 'How did the walk back go?';
    expect(await open(worker)).toEqual([[words, 'asked']]);
    expect(await open(supervisor)).toEqual([[words, 'asked']]);
    expect(await noticesOf(world, world.accounts.peer_worker)).toEqual(['question_asked']);
    await answered(worker, id);
    expect(await open(worker)).toEqual([]);
    expect(await open(supervisor)).toEqual([[words, 'answered']]);
    expect(await noticesOf(world, world.accounts.supervisor)).toEqual(['question_answered']);
    await supervisor.question.close({ questionId: id, closed: true });
    expect(await open(supervisor)).toEqual([]);
    const { questions } = await worker.question.ofPerson({ personId: world.walk.own.personId });
    expect(questions).toMatchObject([{ state: 'closed', answers: [{ words: 'Slowly. They chose the long way.' }] }]);
  });

  test('opened again, it waits for another answer', async () => {
    const world = await makeWorld();
    const id = await asked(world);
    await answered(world.as('peer_worker'), id);
    const { question } = world.as('supervisor');
    await question.close({ questionId: id, closed: true });
    const later = { now: new Date('2026-11-19T11:00:00Z') };
    await world.as('supervisor', later).question.close({ questionId: id, closed: false });
    expect(await open(world.as('peer_worker', later))).toEqual([['How did the walk back go?', 'asked']]);
    await answered(world.as('peer_worker', { now: new Date('2026-11-19T12:00:00Z') }), id, 'Well, I think.');
    const { questions } = await question.ofPerson({ personId: world.walk.own.personId });
    expect(questions[0]?.answers.map(({ words }) => words)).toEqual([
      'Slowly. They chose the long way.',
      'Well, I think.',
    ]);
  });

  test('is nobody’s but the two of them: not a line manager’s, not a colleague’s who covers, not the record’s', async () => {
    const world = await makeWorld();
    const id = await asked(world, 'A matter between us two.');
    await answered(world.as('peer_worker'), id, 'An answer between us two.');
    const { personId, sessionId } = world.walk.own;
    const leaveId = newId('leave');
    const days = { startsOn: '2026-11-19', endsOn: '2026-11-20' };
    const worker = world.as('peer_worker');
    await worker.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'sudden', ...days });
    const handed = { id: newId('cover'), leaveId, personId, coveringId: world.colleague, ...days };
    await worker.cover.handOver({ ...handed, agreement: 'agreed' });
    const manager = await otherSupervisor(world);
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    for (const other of [manager, colleague]) {
      expect(await other.question.open()).toMatchObject({ questions: [] });
      expect(await other.question.ofPerson({ personId })).toEqual({ questions: [] });
      const told = [await other.person.read({ personId }), await other.person.timeline({ personId })];
      expect(JSON.stringify(told)).not.toContain('between us two');
    }
    expect(JSON.stringify(await manager.session.readNote({ sessionId }))).not.toContain('between us two');
    expect((await refusalFrom(manager.question.close({ questionId: id, closed: true }))).code).toBe('NOT_FOUND');
    expect((await refusalFrom(answered(colleague, id))).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await world.as('peer_worker').person.timeline({ personId }))).not.toContain('between us two');
  });

  test('is out of sight for who has stopped supervising the team, and then waits for nobody', async () => {
    const world = await makeWorld();
    await asked(world);
    await world.store.write(async ({ db, tables: { teamMember } }) => {
      await db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.supervisor));
    });
    expect(await open(world.as('supervisor'))).toEqual([]);
    expect(await open(world.as('peer_worker'))).toEqual([]);
  });

  test('is not asked of who walks with the person no longer, and says so', async () => {
    const world = await makeWorld();
    await world.store.write(async ({ db, tables: { pairing } }) => {
      const { personId } = world.walk.own;
      await db.update(pairing).set({ accountId: world.colleague }).where(eq(pairing.personId, personId));
    });
    const call = world.as('supervisor').question.ask({
      id: newId('question'),
      sessionId: world.walk.own.sessionId,
      words: 'How was it?',
    });
    expect(await refusalFrom(call)).toMatchObject({ code: 'CLOSED', details: { reason: 'writer_gone' } });
  });

  test('takes an answer that waited on a phone, also where they walk together no longer and it was closed', async () => {
    const world = await makeWorld();
    const id = await asked(world);
    await world.as('supervisor').question.close({ questionId: id, closed: true });
    await world.store.write(({ db, tables: { pairing } }) => db.update(pairing).set({ endedOn: '2026-11-19' }));
    const hour = 3_600_000;
    const sent = {
      key: newId('sent'),
      by: world.accounts.peer_worker,
      writtenAt: now.getTime() - hour,
      sentAt: now.getTime(),
    };
    const answer = { id: newId('questionAnswer'), questionId: id, words: 'Written on the bus.', sent };
    await world.as('peer_worker').question.answer(answer);
    await world.as('peer_worker').question.answer(answer);
    const { questionAnswer } = world.store.tables;
    const kept = await world.store.read.db.select().from(questionAnswer).where(eq(questionAnswer.questionId, id));
    expect(kept).toMatchObject([{ words: 'Written on the bus.', writtenAt: new Date(now.getTime() - hour) }]);
  });

  test('asked twice with other words under one id is refused, so that neither is lost', async () => {
    const world = await makeWorld();
    const id = await asked(world);
    const again = world
      .as('supervisor')
      .question.ask({ id, sessionId: world.walk.own.sessionId, words: 'Other words.' });
    expect((await refusalFrom(again)).code).toBe('ALREADY_THERE');
  });
});
