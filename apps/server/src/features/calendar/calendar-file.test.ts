import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { addFacilitatedGroup } from '../../../test/facilitated-group.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

describe('a calendar file', () => {
  test('holds the coming weeks, groups among them, or one plan alone', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const { personId } = world.walk.own;
    const [one, other] = [newId('meetUp'), newId('meetUp')];
    await caller.meetUp.plan({ id: one, personId, on: '2026-11-26' });
    await caller.meetUp.plan({ id: other, personId, on: '2026-12-03' });
    await caller.meetUp.plan({ id: newId('meetUp'), personId, on: '2027-06-01' });
    await addFacilitatedGroup(world, world.accounts.peer_worker, '2026-11-25');
    expect(await caller.calendar.file({ shows: 'nothing' })).toMatchObject({ count: 3, fileName: 'alongside.ics' });
    const alone = await caller.calendar.file({ shows: 'nothing', meetUpId: other });
    expect(alone.text).toContain(`UID:${other}`);
    expect(alone.text).not.toContain(one);
  });

  test('of a plan that was called off is not made', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const meetUpId = newId('meetUp');
    await caller.meetUp.plan({ id: meetUpId, personId: world.walk.own.personId, on: '2026-11-26' });
    await caller.meetUp.callOff({ meetUpId });
    expect(await refusalFrom(caller.calendar.file({ shows: 'nothing', meetUpId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
