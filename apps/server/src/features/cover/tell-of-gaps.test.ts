import type { Store } from '@alongside/db/store.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { callAs } from '../../../test/call-as.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { tellOfGaps } from './tell-of-gaps.ts';

let small: Store;
beforeAll(async () => {
  small = await freshStore();
});
afterAll(() => small.close());

const days = { startsOn: '2026-11-23', endsOn: '2026-11-27' };
const at = (clock: string, on = '2026-11-20') => new Date(`${on}T${clock}:00Z`);

const away = async (span = days) => {
  const world = await makeWorld(small);
  const leaveId = newId('leave');
  const leave = { id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned' as const, ...span };
  await world.as('peer_worker').cover.setLeave(leave);
  return { world, leaveId };
};

const toldOf = async (world: World, role: 'supervisor' | 'peer_worker' | 'coordinator' = 'supervisor') =>
  (await world.as(role).notice.list()).notices.map(({ kind, about }) => ({ kind, ...about }));

describe('somebody in a leave has nobody', () => {
  test('is told to the supervisor of the team, once, in the morning, and names nobody', async () => {
    const { world, leaveId } = await away();
    await tellOfGaps(small, at('06:50'));
    expect(await toldOf(world)).toEqual([]);
    await tellOfGaps(small, at('07:00'));
    expect(await toldOf(world)).toEqual([{ kind: 'cover_gap', leaveId }]);
    const { notices } = await world.as('supervisor').notice.list();
    await world.as('supervisor').notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    await tellOfGaps(small, at('09:00', '2026-11-24'));
    expect((await world.as('supervisor').notice.waiting()).count, 'told again, it would be unread').toBe(0);
    for (const role of ['peer_worker', 'coordinator'] as const) expect(await toldOf(world, role), role).toEqual([]);
  });

  test('is not told within the hour in which people are handed over', async () => {
    const { world } = await away();
    await tellOfGaps(small, new Date('2026-11-19T10:50:00Z'));
    expect(await toldOf(world)).toEqual([]);
    await tellOfGaps(small, new Date('2026-11-19T11:00:00Z'));
    expect(await toldOf(world)).toHaveLength(1);
  });

  test('is not told where a colleague covers, far ahead, or of another team', async () => {
    const covered = await away();
    await covered.world.as('peer_worker').cover.handOver({
      id: newId('cover'),
      leaveId: covered.leaveId,
      personId: covered.world.walk.own.personId,
      coveringId: covered.world.colleague,
      ...days,
      agreement: 'agreed',
      needToKnow: null,
    });
    const far = await away({ startsOn: '2026-12-14', endsOn: '2026-12-18' });
    const { world } = await away();
    const { organisationId, otherTeamId: teamId, actorOf } = world;
    const elsewhere = await small.write((tx) =>
      buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
    );
    await tellOfGaps(small, at('09:00'));
    expect([await toldOf(covered.world), await toldOf(far.world)]).toEqual([[], []]);
    const other = callAs(small, { ...actorOf('supervisor'), accountId: elsewhere });
    expect((await other.notice.list()).notices).toEqual([]);
    expect(await toldOf(world)).toHaveLength(1);
  });

  test('leaves the list where the leave is called off, and comes back with it', async () => {
    const { world, leaveId } = await away();
    await tellOfGaps(small, at('09:00'));
    await world.as('supervisor').cover.callOffLeave({ leaveId, calledOff: true });
    await tellOfGaps(small, at('10:00'));
    expect(await toldOf(world)).toEqual([]);
    await world.as('supervisor').cover.callOffLeave({ leaveId, calledOff: false });
    await tellOfGaps(small, at('11:00'));
    expect(await toldOf(world)).toHaveLength(1);
  });
});
