import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const course = (more: object = {}) => ({
  id: newId('learning'),
  kind: 'core_training' as const,
  title: 'Core training in peer support',
  startedOn: '2026-07-06',
  endedOn: '2026-07-17',
  hours: 40,
  ...more,
});

const own = (world: World) => world.as('peer_worker').learning;

describe('the learning log of a peer worker', () => {
  test('keeps courses with their hours and roles that were taken on, newest first', async () => {
    const world = await makeWorld();
    await own(world).log(course());
    await own(world).log(
      course({ kind: 'board', title: 'Trustee', startedOn: '2026-10-01', endedOn: null, hours: null }),
    );
    const { entries } = await own(world).read();
    expect(entries.map(({ title, hours, endedOn }) => [title, hours, endedOn])).toEqual([
      ['Trustee', null, null],
      ['Core training in peer support', 40, '2026-07-17'],
    ]);
  });

  test.each([
    ['a course that has not begun', { startedOn: '2026-11-20', endedOn: null }, { startedOn: 'day_in_future' }],
    ['an end before the start', { endedOn: '2026-07-01' }, { endedOn: 'day_before_its_start' }],
    ['no hours at all', { hours: 0 }, { hours: 'hours_out_of_range' }],
  ])('refuses %s', async (_what, more, fields) => {
    const world = await makeWorld();
    expect((await refusalFrom(own(world).log(course(more)))).fields).toEqual(fields);
  });

  test('is put right by its worker, and a second device is shown both texts', async () => {
    const world = await makeWorld();
    const first = course();
    await own(world).log(first);
    await own(world).amend({ ...first, title: 'Core training', version: 1 });
    const stale = await refusalFrom(own(world).amend({ ...first, title: 'Core course', version: 1 }));
    expect(stale).toMatchObject({ code: 'STALE_VERSION', details: { yours: 'Core course', current: 'Core training' } });
  });

  test('is seen by those it was shared with, whole, until that is taken back', async () => {
    const world = await makeWorld();
    await own(world).log(course());
    const { supervisor, peer_worker: accountId } = world.accounts;
    const { learning } = world.as('supervisor');
    expect((await refusalFrom(learning.open({ accountId }))).code).toBe('NOT_FOUND');
    await own(world).share({ accountId: supervisor, shared: true });
    expect(await learning.sharedWithMe()).toMatchObject([{ accountId }]);
    expect((await learning.open({ accountId })).entries).toHaveLength(1);
    await own(world).share({ accountId: supervisor, shared: false });
    expect(await learning.sharedWithMe()).toEqual([]);
    expect((await refusalFrom(learning.open({ accountId }))).code).toBe('NOT_FOUND');
  });

  test('is put back as it was by Undo after something was removed', async () => {
    const world = await makeWorld();
    const first = course();
    await own(world).log(first);
    await own(world).remove({ id: first.id });
    expect((await own(world).read()).entries).toEqual([]);
    await own(world).log(first);
    expect((await own(world).read()).entries).toMatchObject([{ title: first.title, hours: 40 }]);
  });
});
