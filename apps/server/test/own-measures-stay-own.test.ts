import { roles } from '@alongside/domain/shared/role.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildOwnMeasure } from '@alongside/testing/build-own-measure.ts';
import { describe, expect, test } from 'vitest';
import { allRows } from './access/all-rows.ts';
import { targetOf } from './access/target-of.ts';
import type { Caller } from './call-as.ts';
import { makeWorld, type World } from './world.ts';
import { worldFor } from './world-for.ts';

/*
 * What a peer worker wrote down about how they are. A canary, known by its score, its day and its answers, is kept for the
 * worker under test, and every procedure is called by everyone else.
 */

const canary = { metric: 18.59, raw: 20 };
const canaryDay = '2026-08-13';
const sings = /18\.59|2026-08-13|"canary_item"|own_[0-9a-f]/;

const withCanary = async (world: World) => {
  const { store, organisationId, teamId, accounts } = world;
  await store.write(async (tx) => {
    await buildOwnMeasure(tx, {
      accountId: accounts.peer_worker,
      scores: canary,
      answers: { canary_item: 5 },
      takenOn: canaryDay,
      countsInTeam: true,
    });
    // Enough colleagues for a figure to be told at all.
    for (let at = 0; at < 12; at += 1) {
      const accountId = await buildAccount(tx, { organisationId, teams: [{ teamId }] });
      await buildOwnMeasure(tx, { accountId, countsInTeam: true });
    }
  });
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
  await withCanary(world);
  await allRows[path]?.prepare?.(world);
  return world;
});

describe('what a peer worker wrote about how they are', () => {
  test.each(Object.keys(allRows))('is told to nobody else by %s', async (path) => {
    const world = await worldOf(path);
    const others = roles.filter((role) => role !== 'peer_worker');
    const heard = [];
    // The colleague first: what they remove or record is their own, whatever id they name.
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    if (!path.startsWith('ownMeasure.')) heard.push(await heardBy(world, colleague, path));
    for (const role of others) heard.push(await heardBy(world, world.as(role), path));
    expect(heard.filter((answer) => sings.test(answer))).toEqual([]);
  });

  test('is not in the list of a colleague, who has one of their own', async () => {
    const world = await makeWorld();
    await withCanary(world);
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    expect((await colleague.ownMeasure.list()).readings).toEqual([]);
  });

  test('can be heard by this test at all: its writer does', async () => {
    const world = await makeWorld();
    await withCanary(world);
    expect(sings.test(JSON.stringify(await world.as('peer_worker').ownMeasure.list()))).toBe(true);
  });

  test('is in no entry of the audit chain: it names the action and never the scores', async () => {
    const world = await makeWorld();
    const { ownMeasure } = world.as('peer_worker');
    const id = 'own_019a9c3e-1234-7000-8000-00000000cafe';
    const answers = { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3, 7: 2 };
    await ownMeasure.record({
      id,
      instrument: 'swemwbs_7_worker',
      instrumentVersion: 1,
      occasion: 'month_3_to_5',
      takenOn: canaryDay,
      answers,
    });
    await ownMeasure.choose({ id, countsInTeam: true });
    await ownMeasure.remove({ id });
    const { read, tables } = world.store;
    const entries = (await read.db.select().from(tables.audit)).filter(({ recordId }) => recordId === id);
    expect(entries.map(({ action }) => action)).toEqual([
      'ownMeasure.record',
      'ownMeasure.choose',
      'ownMeasure.remove',
    ]);
    for (const { reason } of entries) expect(reason).toBeNull();
    expect(JSON.stringify(entries)).not.toMatch(/18\.59|2026-08-13|month_3_to_5|swemwbs/);
  });
});
