import { eq } from '@alongside/db/operators.ts';
import { roles } from '@alongside/domain/shared/role.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { allRows } from './access/all-rows.ts';
import { targetOf } from './access/target-of.ts';
import type { Caller } from './call-as.ts';
import { makeWorld, type World } from './world.ts';
import { worldFor } from './world-for.ts';

/*
 * A line that a peer worker wrote for themselves beside their supervision. It stands in a supervision that is planned, in
 * one that is shared and in one that both signed and a line manager may read; and every procedure is called by everyone
 * else, each as it would be called.
 */

const canary = 'zolephane canary of mine';
const sings = /zolephane/i;

const withCanaries = async (world: World) => {
  const { store, organisationId, teamId, accounts } = world;
  const pair = { organisationId, supervisorId: accounts.supervisor, peerWorkerId: accounts.peer_worker };
  const manager = await store.write((tx) =>
    buildAccount(tx, {
      organisationId,
      name: 'Pia Storybook',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    }),
  );
  await store.write(async (tx) => {
    const { supervisionShare } = tx.tables;
    const signed = await buildSupervision(tx, { ...pair, signedBy: [pair.supervisorId, pair.peerWorkerId] });
    await tx.db
      .insert(supervisionShare)
      .values({ supervisionId: signed, accountId: manager, sharedAt: new Date('2026-11-19T09:00:00Z') });
    await buildSupervision(tx, pair);
    await buildSupervision(tx, { ...pair, sharedAt: null });
  });
  return manager;
};

/** One beside each supervision there is, also those that the row under test prepared. */
const writeCanaries = async (world: World) => {
  const { supervision } = world.store.tables;
  const rows = await world.store.read.db
    .select({ supervisionId: supervision.id })
    .from(supervision)
    .where(eq(supervision.peerWorkerId, world.accounts.peer_worker));
  for (const { supervisionId } of rows)
    await world.as('peer_worker').supervision.reflect({ id: newId('reflection'), supervisionId, words: canary });
  return rows;
};

/** Every answer a caller gets, as text; a refusal says nothing. */
const heardBy = async (world: World, caller: Caller, path: string): Promise<string> => {
  try {
    return JSON.stringify((await allRows[path]?.call(caller, targetOf(world, 'own'), world)) ?? null);
  } catch {
    return '';
  }
};

const worldOf = worldFor(async (path) => {
  const world = await makeWorld();
  const manager = await withCanaries(world);
  await allRows[path]?.prepare?.(world);
  await writeCanaries(world);
  return { world, manager };
});

describe('a line a peer worker wrote for themselves beside supervision', () => {
  test.each(Object.keys(allRows))('is told to nobody else by %s', async (path) => {
    const { world, manager } = await worldOf(path);
    const others = roles.filter((role) => role !== 'peer_worker');
    const heard = [
      await heardBy(world, world.asAccount(manager, world.organisationId, 'supervisor'), path),
      await heardBy(world, world.asAccount(world.colleague, world.organisationId, 'peer_worker'), path),
    ];
    for (const role of others) heard.push(await heardBy(world, world.as(role), path));
    expect(heard.filter((answer) => sings.test(answer))).toEqual([]);
  });

  test('is in no supervision that another opens, whatever its state', async () => {
    const world = await makeWorld();
    const manager = await withCanaries(world);
    const rows = await writeCanaries(world);
    expect(rows).toHaveLength(3);
    const callers = [world.as('supervisor'), world.asAccount(manager, world.organisationId, 'supervisor')];
    for (const caller of callers)
      for (const { supervisionId } of rows) {
        const answer = await caller.supervision.read({ supervisionId }).catch(() => 'refused');
        expect(JSON.stringify(answer)).not.toMatch(sings);
      }
  });

  test('can be heard by this test at all: its writer does', async () => {
    const world = await makeWorld();
    await withCanaries(world);
    const [first] = await writeCanaries(world);
    const read = await world.as('peer_worker').supervision.read({ supervisionId: first?.supervisionId ?? '' });
    expect(JSON.stringify(read)).toMatch(sings);
  });

  test('stands in one table only: no entry of the audit chain and nothing else kept holds its words', async () => {
    const world = await makeWorld();
    await withCanaries(world);
    await writeCanaries(world);
    const { read, tables } = world.store;
    const singing: string[] = [];
    for (const [name, table] of Object.entries(tables))
      if (sings.test(JSON.stringify(await read.db.select().from(table)))) singing.push(name);
    expect(singing).toEqual(['supervisionReflection']);
  });
});
