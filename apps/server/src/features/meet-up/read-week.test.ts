import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { addFacilitatedGroup } from '../../../test/facilitated-group.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const plan = async (world: World, on: string, at: string | null = null): Promise<string> => {
  const id = newId('meetUp');
  await world.as('peer_worker').meetUp.plan({ id, personId: world.walk.own.personId, on, at });
  return id;
};

describe('the week', () => {
  test('runs from Monday to Sunday around any day of it, and begins with the week of today', async () => {
    const world = await makeWorld();
    const { meetUp } = world.as('peer_worker');
    expect(await meetUp.week({})).toMatchObject({ from: '2026-11-16', to: '2026-11-22', today: '2026-11-19' });
    expect(await meetUp.week({ on: '2026-11-29' })).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  });

  test('shows plans in the order of the day, what was called off as such, and what was logged as its session', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const late = await plan(world, '2026-11-20', '15:00');
    const early = await plan(world, '2026-11-20', '09:30');
    const off = await plan(world, '2026-11-22');
    const logged = await plan(world, '2026-11-19', '10:00');
    await plan(world, '2026-11-23');
    await caller.meetUp.callOff({ meetUpId: off });
    const session = { id: newId('session'), personId: world.walk.own.personId, heldOn: '2026-11-19', minutes: 40 };
    await caller.session.log({ ...session, attendance: 'met', mode: 'in_person', meetUpId: logged });
    const week = await caller.meetUp.week({});
    expect(week.plans.map(({ id, calledOff }) => [id, calledOff])).toEqual([
      [early, false],
      [late, false],
      [off, true],
    ]);
    expect(week.sessions).toMatchObject([{ id: session.id, displayName: 'Wren Madeup', attendance: 'met' }]);
  });

  test('shows the dates of groups one facilitates, and of no other', async () => {
    const world = await makeWorld();
    const mine = await addFacilitatedGroup(world, world.accounts.peer_worker, '2026-11-18');
    await addFacilitatedGroup(world, world.colleague, '2026-11-18');
    expect((await world.as('peer_worker').meetUp.week({})).groupDates).toMatchObject([
      { id: mine.groupDateId, name: 'Allotment group', at: '18:00', logged: false },
    ]);
  });

  test("never shows a colleague's plans", async () => {
    const world = await makeWorld();
    await plan(world, '2026-11-20');
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    expect(await colleague.meetUp.week({})).toMatchObject({ plans: [], sessions: [] });
  });
});
