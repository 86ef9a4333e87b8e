import { begunWith } from '@alongside/domain/supervision/hold-supervision.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';

const both = ['supervisor', 'peer_worker'] as const;
type Side = (typeof both)[number];
const otherOf = (side: Side): Side => (side === 'supervisor' ? 'peer_worker' : 'supervisor');

const day = '2026-11-24';

const planBy = async (world: World, side: Side) => {
  const id = newId('supervision');
  const withId = world.accounts[otherOf(side)];
  await world.as(side).supervision.plan({ id, withId, kind: 'practice', heldOn: day });
  return id;
};

const news = async (world: World, side: Side) =>
  (await world.as(side).notice.list()).notices.map(({ kind, about, readAt }) => ({
    kind,
    about,
    new: readAt === null,
  }));

const readAll = async (world: World, side: Side) => {
  const { notices } = await world.as(side).notice.list();
  await world.as(side).notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
};

describe('a planned supervision', () => {
  test.each(both)('is told to the other, once, when the %s plans it, calls it off and puts it back', async (side) => {
    const world = await makeWorld();
    const supervisionId = await planBy(world, side);
    const other = otherOf(side);
    const told = (isNew: boolean) => [{ kind: 'supervision_changed', about: { supervisionId }, new: isNew }];
    expect(await news(world, other)).toEqual(told(true));
    await readAll(world, other);
    const again = { id: supervisionId, withId: world.accounts[other], kind: 'practice', heldOn: day } as const;
    await world.as(side).supervision.plan(again);
    expect(await news(world, other), 'the same request twice is no news').toEqual(told(false));
    for (const calledOff of [true, false]) {
      await world.as(side).supervision.callOff({ supervisionId, calledOff });
      expect(await news(world, other), `called off: ${calledOff}`).toEqual(told(true));
      await readAll(world, other);
      await world.as(side).supervision.callOff({ supervisionId, calledOff });
      expect(await news(world, other)).toEqual(told(false));
    }
    expect(await news(world, side), 'never to whoever did it').toEqual([]);
  });

  test('is told when it moves to another day, and not for what is written while it is prepared', async () => {
    const world = await makeWorld();
    const supervisionId = await planBy(world, 'supervisor');
    await readAll(world, 'peer_worker');
    const empty = {
      topics: [],
      summary: null,
      strengths: null,
      personIds: [],
      wellbeingPlanLookedAt: null,
      nextOn: null,
    };
    const begun = { ...empty, kind: 'practice' as const, heldOn: day, minutes: 60 };
    const amend = (more: object, from = begun) =>
      world.as('supervisor').supervision.amend({ ...from, ...more, supervisionId, ...begunWith(from) });
    await amend({ minutes: 45 });
    expect(await news(world, 'peer_worker')).toMatchObject([{ new: false }]);
    await amend({ heldOn: '2026-11-26' }, { ...begun, minutes: 45 });
    expect(await news(world, 'peer_worker')).toMatchObject([{ kind: 'supervision_changed', new: true }]);
  });
});

test('what one adds after both signed is told to the other', async () => {
  for (const side of both) {
    const world = await makeWorld();
    const { supervisor: supervisorId, peer_worker: peerWorkerId } = world.accounts;
    const pair = { organisationId: world.organisationId, supervisorId, peerWorkerId };
    const supervisionId = await world.store.write((tx) =>
      buildSupervision(tx, { ...pair, heldOn: '2026-11-18', signedBy: [supervisorId, peerWorkerId] }),
    );
    const added = { id: newId('supervisionAddendum'), supervisionId, words: 'We forgot the bus pass.' };
    await world.as(side).supervision.addend(added);
    await readAll(world, otherOf(side));
    await world.as(side).supervision.addend(added);
    expect(await news(world, otherOf(side))).toEqual([
      { kind: 'supervision_changed', about: { supervisionId }, new: false },
    ]);
    expect(await news(world, side)).toEqual([]);
  }
});
