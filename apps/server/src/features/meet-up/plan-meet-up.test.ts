import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

describe('planning a meet-up', () => {
  test('sending the same plan twice keeps one', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const input = { id: newId('meetUp'), personId, on: '2026-11-26', at: '10:30' };
    await world.as('peer_worker').meetUp.plan(input);
    await world.as('peer_worker').meetUp.plan(input);
    const { meetUp } = world.store.tables;
    expect(await world.store.read.db.select().from(meetUp).where(eq(meetUp.personId, personId))).toHaveLength(1);
  });

  test('another time under the same id is refused, and the first plan is the same also once it was moved', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const input = { id: newId('meetUp'), personId, on: '2026-11-26', at: '10:30', place: null };
    await caller.meetUp.plan(input);
    expect((await refusalFrom(caller.meetUp.plan({ ...input, at: '14:00' }))).code).toBe('ALREADY_THERE');
    const base = { on: input.on, at: input.at, place: null };
    await caller.meetUp.move({ meetUpId: input.id, base, ...base, at: '15:00' });
    expect(await caller.meetUp.plan(input)).toEqual({ id: input.id });
  });

  test('refuses a day that has passed, beside the day', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const call = world.as('peer_worker').meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-18' });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields: { on: 'day_in_past' } });
  });

  test('refuses to call off what was logged already', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const meetUpId = newId('meetUp');
    await caller.meetUp.plan({ id: meetUpId, personId, on: '2026-11-19' });
    const session = { personId, heldOn: '2026-11-19', minutes: 5, attendance: 'no_word', mode: 'in_person' } as const;
    await caller.session.log({ id: newId('session'), ...session, meetUpId });
    expect(await refusalFrom(caller.meetUp.callOff({ meetUpId }))).toMatchObject({ code: 'CLOSED' });
  });
});
