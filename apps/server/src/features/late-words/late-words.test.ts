import { and, eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { endWalks, lateSession, waited } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, now, type World } from '../../../test/world.ts';

const writtenAt = new Date(now.getTime() - 5 * 3_600_000);

const moved = async (world: World) => {
  await endWalks(world, [world.walk.own.personId]);
  return world.walk.own;
};

/** The words of a moved worker, handed in. */
const handed = async (world: World, path: string, input: object): Promise<string> => {
  const words = waited(world.accounts.peer_worker, path, input);
  await world.as('peer_worker').lateWords.hand(words);
  return words.key;
};

const putIn = (world: World, id: string, version = 1) => world.as('supervisor').lateWords.putInRecord({ id, version });

/** Whoever walks with the person now. */
const nextWorker = async (world: World) => {
  const { episodeId, personId } = world.walk.own;
  await world.store.write(({ db, tables: { pairing } }) =>
    db
      .insert(pairing)
      .values({ id: newId('pairing'), episodeId, personId, accountId: world.colleague, startedOn: '2026-11-18' }),
  );
  return world.asAccount(world.colleague, world.organisationId, 'peer_worker');
};

describe('a worker who was moved off a person', () => {
  test('hands in what they wrote before, once, and it waits for the supervisor without its words', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const words = waited(world.accounts.peer_worker, 'session.log', lateSession(personId));
    expect(await world.as('peer_worker').lateWords.hand(words)).toEqual({ taken: true });
    expect(await world.as('peer_worker').lateWords.hand(words)).toEqual({ taken: true });
    const { waiting } = await world.as('supervisor').lateWords.list();
    expect(waiting).toMatchObject([
      { id: words.key, path: 'session.log', personId, writtenAt, reason: 'no_longer_walking', goesInRecord: true },
    ]);
    expect(JSON.stringify(waiting)).not.toContain('bandstand');
    const read = await world.as('supervisor').lateWords.read({ id: words.key });
    expect(read.words.input).toMatchObject({ note: 'We sat by the bandstand.' });
  });

  test('hands the same words in again under another key: they are taken, and wait once', async () => {
    const world = await makeWorld();
    const { personId, sessionId } = await moved(world);
    const goalId = newId('goal');
    const words: readonly [string, object][] = [
      ['session.log', lateSession(personId)],
      ['session.amend', { id: newId('addendum'), sessionId, text: 'They laughed.' }],
      ['goal.set', { id: goalId, personId, words: 'Sleep through.', setOn: '2026-11-10' }],
      ['goal.rate', { id: newId('goalRating'), goalId, rating: 4, ratedOn: '2026-11-17' }],
      ['outcome.record', { id: newId('outcome'), personId, occasion: 'review', score: 31, takenOn: '2026-11-17' }],
      ['meetUp.plan', { id: newId('meetUp'), personId, on: '2026-11-26' }],
    ];
    const { lateWords } = world.as('peer_worker');
    for (const [path, input] of words) {
      const again = waited(world.accounts.peer_worker, path, input);
      await handed(world, path, input);
      expect(await lateWords.hand(again), path).toEqual({ taken: true });
      expect(await lateWords.hand(again), path).toEqual({ taken: true });
    }
    const { waiting } = await world.as('supervisor').lateWords.list();
    expect(waiting.map(({ path }) => path).sort()).toEqual(words.map(([path]) => path).sort());
  });

  test('hands other words in for the same session: both wait, and the supervisor chooses', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const input = lateSession(personId);
    const first = await handed(world, 'session.log', input);
    const other = await handed(world, 'session.log', { ...input, note: 'We sat by the pond.' });
    const again = waited(world.accounts.peer_worker, 'session.log', { ...input, note: 'We sat by the pond.' });
    const { lateWords } = world.as('peer_worker');
    expect(await lateWords.hand(again)).toEqual({ taken: true });
    const { waiting } = await world.as('supervisor').lateWords.list();
    expect(waiting.map(({ id }) => id).sort()).toEqual([first, other].sort());
    const mended = { ...again, input: { ...input, note: 'We walked on.' } };
    expect((await refusalFrom(lateWords.hand(mended))).code, 'a key stands for its own words').toBe('NOT_FOUND');
  });

  test('met two people: handed in again with one more, only that one waits beside them', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId, accounts } = world;
    const place = { organisationId, teamId, accountId: accounts.peer_worker };
    const second = await store.write((tx) => addWalk(tx, place));
    const third = await store.write((tx) => addWalk(tx, place));
    const { personId } = await moved(world);
    await endWalks(world, [second.personId, third.personId]);
    const input = lateSession(personId, { togetherId: newId('together') });
    const withSecond = { id: newId('session'), personId: second.personId };
    await handed(world, 'session.log', { ...input, alsoWith: [withSecond] });
    const withThird = { id: newId('session'), personId: third.personId };
    const key = await handed(world, 'session.log', { ...input, alsoWith: [withSecond, withThird] });
    const { waiting } = await world.as('supervisor').lateWords.list();
    expect(waiting.map((each) => each.personId).sort()).toEqual([personId, second.personId, third.personId].sort());
    expect(waiting.find(({ id }) => id === key)).toMatchObject({ personId: third.personId });
  });

  test('is told to send it as ever while they still walk together', async () => {
    const world = await makeWorld();
    const call = world
      .as('peer_worker')
      .lateWords.hand(waited(world.accounts.peer_worker, 'session.log', lateSession(world.walk.own.personId)));
    expect(await refusalFrom(call)).toMatchObject({ code: 'CLOSED', details: { reason: 'still_walking' } });
  });

  test('hands in also when it was the team they left, or the role', async () => {
    const world = await makeWorld();
    await world.store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.peer_worker)),
    );
    const id = await handed(world, 'session.log', lateSession(world.walk.own.personId));
    const other = await makeWorld();
    const asCoordinator = other.asAccount(other.accounts.peer_worker, other.organisationId, 'coordinator');
    const words = waited(other.accounts.peer_worker, 'session.log', lateSession(other.walk.own.personId));
    expect(await asCoordinator.lateWords.hand(words)).toEqual({ taken: true });
    expect((await world.as('supervisor').lateWords.list()).waiting.map((each) => each.id)).toEqual([id]);
  });

  test('is told beside the field what the words lack, and that a write without words is not taken', async () => {
    const world = await makeWorld();
    const { personId, sessionId } = await moved(world);
    const { lateWords } = world.as('peer_worker');
    const wrong = lateWords.hand(
      waited(world.accounts.peer_worker, 'session.log', lateSession(personId, { minutes: 0 })),
    );
    expect(await refusalFrom(wrong)).toMatchObject({ fields: { 'input.minutes': 'minutes_out_of_range' } });
    const without = waited(world.accounts.peer_worker, 'session.restore', { sessionId, version: 1 });
    expect(await lateWords.hand(without)).toEqual({ taken: false });
  });

  test('met two people, one of them still theirs: that session is logged, the other waits', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId, accounts } = world;
    const { personId } = await moved(world);
    const still = await store.write((tx) => addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }));
    const other = { id: newId('session'), personId: still.personId };
    const input = lateSession(personId, { alsoWith: [other], togetherId: newId('together'), ownWords: 'Mine.' });
    await handed(world, 'session.log', input);
    const { entries } = await world.as('peer_worker').person.timeline({ personId: still.personId });
    expect(entries.find(({ id }) => id === other.id)).toMatchObject({ minutes: 40, words: { ownWords: null } });
    const { waiting } = await world.as('supervisor').lateWords.list();
    expect(waiting).toMatchObject([{ personId }]);
  });

  test('is their author alone: whoever has signed in on that device since is asked to make way', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const call = world.as('peer_worker').lateWords.hand(waited(world.colleague, 'session.log', lateSession(personId)));
    expect(await refusalFrom(call)).toMatchObject({ code: 'NOT_SIGNED_IN', details: { reason: 'other_account' } });
  });

  test('never brings in words about somebody they had not walked with', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.sameTeam;
    const call = world
      .as('peer_worker')
      .lateWords.hand(waited(world.accounts.peer_worker, 'session.log', lateSession(personId)));
    expect((await refusalFrom(call)).code).toBe('NOT_FOUND');
  });
});

describe('a supervisor', () => {
  test('puts late words in the record once, under their author and with the time they were written', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const input = lateSession(personId);
    const id = await handed(world, 'session.log', input);
    expect(await putIn(world, id)).toEqual({ version: 2 });
    expect(await putIn(world, id), 'pressed twice').toEqual({ version: 2 });
    const colleague = await nextWorker(world);
    const { entries } = await colleague.person.timeline({ personId });
    expect(entries.filter((entry) => entry.id === input.id)).toMatchObject([
      { by: 'Tamsin Invented', mine: false, writtenAt, words: { note: 'We sat by the bandstand.' } },
    ]);
    const { waiting, answered } = await world.as('supervisor').lateWords.list();
    expect([waiting.length, answered.map(({ answer }) => answer)]).toEqual([0, ['put_in_record']]);
  });

  test('presses at the same moment as another: it is there once', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const input = lateSession(personId);
    const id = await handed(world, 'session.log', input);
    await Promise.all([putIn(world, id), putIn(world, id)]);
    const { session } = world.store.tables;
    const kept = await world.store.read.db.select().from(session).where(eq(session.id, input.id));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ accountId: world.accounts.peer_worker, episodeId: world.walk.own.episodeId });
  });

  test('leaves words out with a reason, brings them back, and then puts them in', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const id = await handed(world, 'session.log', lateSession(personId));
    const { lateWords } = world.as('supervisor');
    expect(await lateWords.leaveOut({ id, version: 1, reason: 'Logged by Ola.' })).toEqual({ version: 2 });
    expect(await lateWords.read({ id })).toMatchObject({ answer: 'left_out', answerReason: 'Logged by Ola.' });
    expect(await refusalFrom(putIn(world, id, 2))).toMatchObject({ details: { reason: 'late_words_answered' } });
    expect(await lateWords.reopen({ id, version: 2 })).toEqual({ version: 3 });
    expect((await refusalFrom(putIn(world, id, 1))).code).toBe('STALE_VERSION');
    expect(await putIn(world, id, 3)).toEqual({ version: 4 });
    expect((await refusalFrom(lateWords.reopen({ id, version: 4 }))).code).toBe('CLOSED');
  });

  test('puts in a goal, its rating, other words for it, a score, a later thought and a voiding', async () => {
    const world = await makeWorld();
    const { personId, sessionId } = await moved(world);
    const goalId = newId('goal');
    const set = { id: goalId, personId, words: 'Sleep through.', setOn: '2026-11-10' };
    const words: readonly [string, object][] = [
      ['goal.set', set],
      ['goal.rate', { id: newId('goalRating'), goalId, rating: 4, ratedOn: '2026-11-17' }],
      ['goal.amend', { goalId, base: { words: 'Sleep through.' }, words: 'Sleep, with the window open.' }],
      ['outcome.record', { id: newId('outcome'), personId, occasion: 'review', score: 31, takenOn: '2026-11-17' }],
      ['session.amend', { id: newId('addendum'), sessionId, text: 'They laughed.' }],
    ];
    for (const [path, input] of words) await putIn(world, await handed(world, path, input));
    const colleague = await nextWorker(world);
    const page = await colleague.person.read({ personId });
    expect(page.goals).toMatchObject([{ words: 'Sleep, with the window open.', ratings: [{ rating: 4 }] }]);
    expect(page.outcomes).toMatchObject([{ score: 31 }]);
    const { entries } = await colleague.person.timeline({ personId });
    expect(entries.find(({ id }) => id === sessionId)).toMatchObject({
      words: { addenda: [{ text: 'They laughed.', writtenAt }] },
    });
    await putIn(world, await handed(world, 'session.void', { sessionId, reason: 'Another day', version: 1 }));
    const after = await colleague.person.timeline({ personId });
    expect(after.entries.some(({ id }) => id === sessionId)).toBe(false);
  });

  const refusals: readonly [string, string, (world: World) => [string, object]][] = [
    [
      'a session of a day on which the two did not walk together',
      'day_outside_walk',
      (world) => ['session.log', lateSession(world.walk.own.personId, { heldOn: '2026-03-01' })],
    ],
    [
      'a session of tomorrow',
      'day_in_future',
      (world) => ['session.log', lateSession(world.walk.own.personId, { heldOn: '2026-11-20' })],
    ],
    [
      'a plan of somebody who walks with them no longer',
      'plan_is_over',
      (world) => ['meetUp.plan', { id: newId('meetUp'), personId: world.walk.own.personId, on: '2026-11-26' }],
    ],
  ];
  test.each(refusals)('cannot put in %s; the words stay', async (_what, reason, wordsOf) => {
    const world = await makeWorld();
    await moved(world);
    const id = await handed(world, ...wordsOf(world));
    expect(await refusalFrom(putIn(world, id))).toMatchObject({ code: 'CLOSED', details: { reason } });
    expect((await world.as('supervisor').lateWords.list()).waiting).toHaveLength(1);
  });

  test('puts a session in before the later thought that belongs to it', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const input = lateSession(personId);
    const session = await handed(world, 'session.log', input);
    const thought = { id: newId('addendum'), sessionId: input.id, text: 'They laughed.' };
    const amend = await handed(world, 'session.amend', thought);
    expect(await refusalFrom(putIn(world, amend))).toMatchObject({ details: { reason: 'its_session_waits' } });
    await putIn(world, session);
    expect(await putIn(world, amend)).toEqual({ version: 2 });
  });

  test('of another team sees none of it', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    await handed(world, 'session.log', lateSession(personId));
    const { teamMember } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .update(teamMember)
        .set({ teamId: world.otherTeamId })
        .where(and(eq(teamMember.accountId, world.accounts.supervisor), eq(teamMember.teamId, world.teamId))),
    );
    expect(await world.as('supervisor').lateWords.list()).toMatchObject({ waiting: [], answered: [] });
  });
});

describe('what a moved worker said they would do', () => {
  test('goes with its session, and is offered to whoever walks with the person now', async () => {
    const world = await makeWorld();
    const { personId } = await moved(world);
    const willDo = { id: newId('action'), words: 'Bring the seed list.', dueOn: null };
    const session = lateSession(personId, { willDo });
    const [key, later] = [
      await handed(world, 'session.log', session),
      await handed(world, 'action.add', {
        id: newId('action'),
        words: 'Ring the garden.',
        dueOn: null,
        sessionId: session.id,
      }),
    ];
    const early = world.as('supervisor').lateWords.putInRecord({ id: later, version: 1 });
    expect((await refusalFrom(early)).details).toMatchObject({ reason: 'its_session_waits' });
    await putIn(world, key);
    await putIn(world, later);
    const next = await nextWorker(world);
    const { offered } = await next.action.list();
    expect(offered.map(({ words, ownerName }) => [words, ownerName]).sort()).toEqual([
      ['Bring the seed list.', 'Tamsin Invented'],
      ['Ring the garden.', 'Tamsin Invented'],
    ]);
  });

  test('is refused while they can send it themself', async () => {
    const world = await makeWorld();
    const action = { id: newId('action'), words: 'Order tea.', dueOn: null, sessionId: null };
    const words = waited(world.accounts.peer_worker, 'action.add', action);
    expect((await refusalFrom(world.as('peer_worker').lateWords.hand(words))).code).toBe('CLOSED');
  });
});
