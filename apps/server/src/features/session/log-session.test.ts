import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const thin = (personId: string) => ({
  id: newId('session'),
  personId,
  heldOn: '2026-11-19',
  minutes: 40,
  attendance: 'met' as const,
  mode: 'in_person' as const,
});

const sessionsOf = ({ store }: World, personId: string) => {
  const { session } = store.tables;
  return store.read.db.select().from(session).where(eq(session.personId, personId));
};

describe('logging a session', () => {
  test('a session without a note is complete', async () => {
    const world = await makeWorld();
    const input = thin(world.walk.own.personId);
    expect(await world.as('peer_worker').session.log(input)).toEqual({ id: input.id, version: 1, alsoWith: [] });
    const written = (await sessionsOf(world, input.personId)).find((row) => row.id === input.id);
    expect(written).toMatchObject({ minutes: 40, attendance: 'met', activities: [], note: null, writtenWith: null });
  });

  test('sending the same session twice keeps one', async () => {
    const world = await makeWorld();
    const input = thin(world.walk.own.personId);
    await world.as('peer_worker').session.log(input);
    await world.as('peer_worker').session.log(input);
    expect(await sessionsOf(world, input.personId)).toHaveLength(2);
  });

  test('sending it again with other words says that it is here already, and keeps the first', async () => {
    const world = await makeWorld();
    const input = { ...thin(world.walk.own.personId), ownWords: 'I slept.' };
    const caller = world.as('peer_worker');
    await caller.session.log(input);
    await caller.session.log(input);
    const refused = await refusalFrom(caller.session.log({ ...input, ownWords: 'I slept, and walked.' }));
    expect(refused).toMatchObject({ code: 'ALREADY_THERE' });
    const written = (await sessionsOf(world, input.personId)).find((row) => row.id === input.id);
    expect(written).toMatchObject({ ownWords: 'I slept.' });
  });

  test('today is the day where the organisation is', async () => {
    const world = await makeWorld();
    const lateEvening = { now: new Date('2026-11-20T02:00:00Z') };
    const log = (timeZone: string) =>
      refusalFrom(
        callAs(world.store, { ...world.actorOf('peer_worker'), timeZone }, lateEvening).session.log({
          ...thin(world.walk.own.personId),
          heldOn: '2026-11-20',
        }),
      );
    expect(await log('America/New_York')).toMatchObject({ fields: { heldOn: 'day_in_future' } });
    expect((await log('Europe/London')).code).toBe('went through');
  });

  test('takes one durable commit', async () => {
    const world = await makeWorld();
    const before = counted.commits;
    await world.as('peer_worker').session.log(thin(world.walk.own.personId));
    expect(counted.commits - before).toBe(1);
  });

  test('keeps the note, how it was written, the own words and the next meet-up', async () => {
    const world = await makeWorld();
    const input = {
      ...thin(world.walk.own.personId),
      activities: ['listening' as const, 'creative' as const],
      note: '  We fed the ducks.\r\nThen we sat. ',
      writtenWith: 'read_together' as const,
      ownWords: 'I slept on Tuesday.',
      next: { id: newId('meetUp'), on: '2026-11-26', at: '10:30', place: 'The bandstand' },
    };
    await world.as('peer_worker').session.log(input);
    const written = (await sessionsOf(world, input.personId)).find((row) => row.id === input.id);
    expect(written).toMatchObject({ note: 'We fed the ducks.\nThen we sat.', ownWords: 'I slept on Tuesday.' });
    const { meetUp } = world.store.tables;
    const planned = await world.store.read.db.select().from(meetUp).where(eq(meetUp.id, input.next.id));
    expect(planned[0]).toMatchObject({ onDay: '2026-11-26', atTime: '10:30', place: 'The bandstand' });
  });

  test.each([
    ['a day in the future', { heldOn: '2026-11-20' }, { heldOn: 'day_in_future' }],
    ['a day before the referral', { heldOn: '2026-03-01' }, { heldOn: 'day_before_episode' }],
    ['a day that is not in the calendar', { heldOn: '2026-02-30' }, { heldOn: 'day_not_understood' }],
    ['0 minutes', { minutes: 0 }, { minutes: 'minutes_out_of_range' }],
    ['2,000 minutes', { minutes: 2000 }, { minutes: 'minutes_out_of_range' }],
    ['a note that does not say how it was written', { note: 'We talked.' }, { writtenWith: 'written_with_missing' }],
    [
      'a note kept back without a reason',
      { note: 'We talked.', writtenWith: 'not_shared' as const },
      { notSharedReason: 'not_shared_reason_missing' },
    ],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const refused = await refusalFrom(
      world.as('peer_worker').session.log({ ...thin(world.walk.own.personId), ...wrong }),
    );
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields });
    expect(await sessionsOf(world, world.walk.own.personId)).toHaveLength(1);
  });

  test("refuses to log with another worker's person as if they did not exist", async () => {
    const world = await makeWorld();
    const { code } = await refusalFrom(world.as('peer_worker').session.log(thin(world.walk.sameTeam.personId)));
    const absent = await refusalFrom(world.as('peer_worker').session.log(thin(newId('person'))));
    expect([code, absent.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('refuses to log a session after the episode has ended, and says so', async () => {
    const world = await makeWorld();
    const { episode, pairing } = world.store.tables;
    await world.store.write(async ({ db }) => {
      await db
        .update(episode)
        .set({ state: 'ended', endedOn: '2026-11-18' })
        .where(eq(episode.id, world.walk.own.episodeId));
      await db.update(pairing).set({ endedOn: '2026-11-18' }).where(eq(pairing.episodeId, world.walk.own.episodeId));
    });
    const refused = await refusalFrom(world.as('peer_worker').session.log(thin(world.walk.own.personId)));
    expect(refused).toMatchObject({ code: 'CLOSED', details: { reason: 'episode_ended' } });
  });

  test('at half past eleven on a summer night it is still today in London', async () => {
    const world = await makeWorld();
    const late = { ...thin(world.walk.own.personId), heldOn: '2026-07-02' };
    const call = world.as('peer_worker', { now: new Date('2026-07-01T23:30:00Z') }).session.log(late);
    expect(await call).toMatchObject({ id: late.id });
  });
});

describe('after it is logged', () => {
  test('an addendum is added under the first words', async () => {
    const world = await makeWorld();
    const { sessionId } = world.walk.own;
    const answer = await world
      .as('peer_worker')
      .session.amend({ id: newId('addendum'), sessionId, text: 'It was Thursday.' });
    expect(answer).toEqual({ version: 1 });
  });

  test('two addenda from two devices cannot clash: both are kept, in the order they came in', async () => {
    const world = await makeWorld();
    const { sessionId, personId } = world.walk.own;
    const amend = (text: string) => world.as('peer_worker').session.amend({ id: newId('addendum'), sessionId, text });
    await amend('From the phone.');
    await amend('From the laptop.');
    const { entries } = await world.as('peer_worker').person.timeline({ personId });
    expect(entries[0]).toMatchObject({
      words: { addenda: [{ text: 'From the phone.' }, { text: 'From the laptop.' }] },
    });
  });

  test('a voided session keeps its reason, and voiding is undone', async () => {
    const world = await makeWorld();
    const { sessionId, personId } = world.walk.own;
    const caller = world.as('peer_worker');
    await caller.session.void({ sessionId, reason: 'Wrong day', version: 1 });
    expect((await sessionsOf(world, personId))[0]).toMatchObject({ voidedReason: 'Wrong day' });
    const again = await refusalFrom(caller.session.void({ sessionId, reason: 'Another reason', version: 2 }));
    expect(again).toMatchObject({ code: 'CLOSED', details: { reason: 'session_voided' } });
    await caller.session.restore({ sessionId, version: 2 });
    expect((await sessionsOf(world, personId))[0]).toMatchObject({ voidedReason: null, voidedAt: null, version: 3 });
  });

  test('a supervisor opens a note of their team, and the opening is recorded', async () => {
    const world = await makeWorld();
    const { sessionId } = world.walk.own;
    const opened = await world.as('supervisor').session.readNote({ sessionId });
    expect(opened.note).toContain('allotment');
    const { audit } = world.store.tables;
    const entries = await world.store.read.db.select().from(audit).where(eq(audit.recordId, sessionId));
    expect(entries).toMatchObject([{ action: 'session.readNote', accountId: world.accounts.supervisor }]);
  });
});
