import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const entry = (more: object = {}) => ({
  id: newId('boundary'),
  kind: 'gifts' as const,
  happenedOn: '2026-11-17',
  whatDone: 'I said thank you and that I could not take it.',
  ...more,
});

const own = (world: World) => world.as('peer_worker').boundary;

describe('the boundary log of a peer worker', () => {
  test('is theirs alone until one entry is shared, and then only that one, with that supervisor', async () => {
    const world = await makeWorld();
    const { organisationId, teamId, accounts, store } = world;
    const other = await store.write((tx) =>
      buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
    );
    const [shared, kept] = [entry(), entry({ kind: 'lifts', whatDone: 'We took the bus instead.' })];
    await own(world).log(shared);
    await own(world).log(kept);
    expect((await world.as('supervisor').boundary.sharedWithMe()).entries).toEqual([]);
    await own(world).share({ id: shared.id, accountId: accounts.supervisor, shared: true });
    expect((await world.as('supervisor').boundary.sharedWithMe()).entries).toMatchObject([
      { id: shared.id, name: 'Tamsin Invented' },
    ]);
    expect((await world.asAccount(other, organisationId, 'supervisor').boundary.sharedWithMe()).entries).toEqual([]);
    await own(world).share({ id: shared.id, accountId: accounts.supervisor, shared: false });
    expect((await world.as('supervisor').boundary.sharedWithMe()).entries).toEqual([]);
  });

  test('is shared with supervisors only', async () => {
    const world = await makeWorld();
    const first = entry();
    await own(world).log(first);
    for (const accountId of [world.colleague, world.accounts.coordinator])
      expect((await refusalFrom(own(world).share({ id: first.id, accountId, shared: true }))).code).toBe('NOT_FOUND');
    expect((await own(world).list()).readers.map(({ name }) => name)).toEqual(['Idris Pretend']);
  });

  test('closes to a supervisor who supervises the worker no longer', async () => {
    const world = await makeWorld();
    const first = entry();
    const { supervisor } = world.accounts;
    await own(world).log(first);
    await own(world).share({ id: first.id, accountId: supervisor, shared: true });
    await world.store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, supervisor)),
    );
    expect((await world.as('supervisor').boundary.sharedWithMe()).entries).toEqual([]);
    expect((await own(world).list()).entries).toMatchObject([{ shares: [{ accountId: supervisor, canSee: false }] }]);
  });

  test('takes what was written without signal once, with the time it was written', async () => {
    const world = await makeWorld();
    const first = entry();
    const sent = {
      key: newId('sent'),
      by: world.accounts.peer_worker,
      writtenAt: now.getTime() - 5 * 3_600_000,
      sentAt: now.getTime(),
    };
    for (const _again of [1, 2]) await own(world).log({ ...first, sent });
    const { boundary } = world.store.tables;
    const rows = await world.store.read.db.select().from(boundary).where(eq(boundary.id, first.id));
    expect(rows).toMatchObject([{ writtenAt: new Date(now.getTime() - 5 * 3_600_000), takenToSupervision: false }]);
  });

  test('refuses a day to come, and is put right or removed by its worker', async () => {
    const world = await makeWorld();
    const first = entry();
    expect((await refusalFrom(own(world).log(entry({ happenedOn: '2026-11-20' })))).fields).toEqual({
      happenedOn: 'day_in_future',
    });
    await own(world).log(first);
    await own(world).amend({ ...first, takenToSupervision: true, learned: 'Say it at the start.', version: 1 });
    expect((await own(world).list()).entries).toMatchObject([
      { takenToSupervision: true, learned: 'Say it at the start.', version: 2 },
    ]);
    const stale = await refusalFrom(own(world).amend({ ...first, whatDone: 'I gave it back.', version: 1 }));
    expect(stale).toMatchObject({ code: 'STALE_VERSION' });
    await own(world).remove({ id: first.id });
    expect((await own(world).list()).entries).toEqual([]);
  });
});
