import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from './refused.ts';
import { makeWorld, now, type World } from './world.ts';

const hour = 3_600_000;

const sentBy = (world: World, waited = 0, clockIsOff = 0) => ({
  key: newId('sent'),
  by: world.accounts.peer_worker,
  writtenAt: now.getTime() + clockIsOff - waited,
  sentAt: now.getTime() + clockIsOff,
});

const takenBack = (world: World) => ({
  sessionId: world.walk.own.sessionId,
  reason: 'Wrong day',
  version: 1,
});

describe('a write that a device sends again', () => {
  test('is answered as before and done once, also where doing it twice would be refused', async () => {
    const world = await makeWorld();
    const sent = sentBy(world);
    const first = await world.as('peer_worker').session.void({ ...takenBack(world), sent });
    const second = await world.as('peer_worker').session.void({ ...takenBack(world), sent: { ...sent, sentAt: 1 } });
    expect([first, second]).toEqual([{ version: 2 }, { version: 2 }]);
  });

  test('is answered also once its writer has been moved off the person', async () => {
    const world = await makeWorld();
    const sent = sentBy(world);
    await world.as('peer_worker').session.void({ ...takenBack(world), sent });
    await world.store.write(({ db, tables: { pairing } }) => db.update(pairing).set({ endedOn: '2026-11-19' }));
    expect(await world.as('peer_worker').session.void({ ...takenBack(world), sent })).toEqual({ version: 2 });
  });

  test('is refused with other words under the same key, and with the key of another procedure', async () => {
    const world = await makeWorld();
    const sent = sentBy(world);
    const caller = world.as('peer_worker');
    await caller.session.void({ ...takenBack(world), sent });
    const otherWords = caller.session.void({ ...takenBack(world), reason: 'Another day', sent });
    expect(await refusalFrom(otherWords)).toMatchObject({ code: 'ALREADY_THERE' });
    const { sessionId } = world.walk.own;
    expect(await refusalFrom(caller.session.restore({ sessionId, version: 2, sent }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('never gets another author: whoever has signed in since is asked to make way', async () => {
    const world = await makeWorld();
    const sent = { ...sentBy(world), by: world.colleague };
    const call = world.as('peer_worker').session.void({ ...takenBack(world), sent });
    expect(await refusalFrom(call)).toMatchObject({ code: 'NOT_SIGNED_IN', details: { reason: 'other_account' } });
  });

  test('keeps the time it was written at, also from a phone whose clock is a day fast', async () => {
    const world = await makeWorld();
    const id = newId('addendum');
    const { sessionId, personId } = world.walk.own;
    const sent = sentBy(world, 5 * hour, 24 * hour);
    await world.as('peer_worker').session.amend({ id, sessionId, text: 'From the ward.', sent });
    const { entries } = await world.as('peer_worker').person.timeline({ personId });
    const [entry] = entries;
    expect(entry).toMatchObject({ words: { addenda: [{ writtenAt: new Date(now.getTime() - 5 * hour) }] } });
  });

  test('a plan made without signal is taken when its day has passed meanwhile', async () => {
    const world = await makeWorld();
    const plan = { id: newId('meetUp'), personId: world.walk.own.personId, on: '2026-11-18' };
    const caller = world.as('peer_worker');
    expect(await refusalFrom(caller.meetUp.plan(plan))).toMatchObject({ fields: { on: 'day_in_past' } });
    expect(await caller.meetUp.plan({ ...plan, sent: sentBy(world, 30 * hour) })).toEqual({ id: plan.id });
  });

  test('a measure is one measure, with the time it was written, and taking it back is one taking back', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const { outcome } = world.as('peer_worker');
    const measure = {
      id: newId('outcome'),
      personId,
      instrument: 'ons_4',
      instrumentVersion: 1,
      occasion: 'review' as const,
      takenOn: '2026-11-18',
      way: 'together' as const,
      informant: 'person' as const,
      answers: { satisfied: 6 },
    };
    const sent = sentBy(world, 5 * hour);
    const first = await outcome.record({ ...measure, sent });
    expect(await outcome.record({ ...measure, sent: { ...sent, sentAt: sent.sentAt + 1 } })).toEqual(first);
    const talk = { id: newId('outcomeTalk'), outcomeId: measure.id, words: 'It is the letters.' };
    await outcome.talk({ ...talk, sent: sentBy(world, 4 * hour) });
    const back = sentBy(world, 3 * hour);
    for (const _again of [1, 2]) await outcome.void({ outcomeId: measure.id, sent: back });
    const { readings } = await outcome.ofPerson({ personId });
    expect(readings).toMatchObject([
      {
        voided: true,
        writtenAt: new Date(now.getTime() - 5 * hour),
        talks: [{ writtenAt: new Date(now.getTime() - 4 * hour) }],
      },
    ]);
  });
});
