import { and, eq, sql } from '@alongside/db/operators.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { allRows } from './access/all-rows.ts';
import { targetOf } from './access/target-of.ts';
import type { Caller } from './call-as.ts';
import { sealed } from './sealed.ts';
import { makeWorld, now, type World } from './world.ts';
import { worldFor } from './world-for.ts';

/*
 * What belongs to a peer worker themselves: their wellbeing plan, their logs, their adjustments, and their view of their own
 * competence before both are open. A canary stands in every field of each, and every procedure is called by everybody else.
 */

const canary = 'quillomar canary of mine';
const sings = /quillomar/i;
const day = '2026-11-18';

const planWords = {
  keepsWell: canary,
  earlySigns: canary,
  triggers: canary,
  whatHelps: canary,
  whatNot: canary,
  adjustments: canary,
  contact: canary,
  reviewOn: '2027-02-01',
};
const noPlan = Object.fromEntries(Object.keys(planWords).map((field) => [field, null])) as Record<
  keyof typeof planWords,
  null
>;

const withCanaries = async (world: World) => {
  const { accounts, store } = world;
  const { wellbeingPlan, learning, boundary, competence, workingTerms } = world.as('peer_worker');
  const planId = newId('wellbeingPlan');
  const boundaryId = newId('boundary');
  const reviewId = newId('competenceReview');
  await wellbeingPlan.write({ ...planWords, id: planId, base: noPlan });
  await learning.log({
    id: newId('learning'),
    kind: 'panel',
    title: canary,
    place: canary,
    words: canary,
    startedOn: day,
  });
  await boundary.log({ id: boundaryId, kind: 'gifts', happenedOn: day, whatDone: canary, learned: canary });
  await workingTerms.addAdjustment({ id: newId('adjustment'), accountId: accounts.peer_worker, words: canary });
  await competence.open({ id: reviewId, withId: accounts.supervisor, openedOn: day });
  await competence.write({ reviewId, levels: { values: 'emerging' }, words: { values: canary }, version: null });
  await competence.share({ reviewId, shared: true });
  // Shared with the supervisor for an hour, opened, and taken back: from then on it must be as though it had not been.
  const { supervisor: accountId } = accounts;
  for (const shared of [true, false]) {
    await wellbeingPlan.share({ planId, accountId, shared });
    await learning.share({ accountId, shared });
    await boundary.share({ id: boundaryId, accountId, shared });
    await workingTerms.shareAdjustments({ accountId, shared });
    if (shared) await world.as('supervisor').wellbeingPlan.open({ planId });
  }
  return { store, planId, reviewId };
};

/** Their rows share and show on purpose: of those only the calls are made, with the canaries as they stand. */
const ownNouns = /^(wellbeingPlan|learning|boundary|competence|workingTerms)\./;

/** Every answer a caller gets, as text; a refusal says nothing. */
const heardBy = async (world: World, caller: Caller, path: string): Promise<string> => {
  try {
    return JSON.stringify((await allRows[path]?.call(caller, targetOf(world, 'own'), world)) ?? null);
  } catch {
    return '';
  }
};

const tableNames = async ({ store }: World): Promise<string[]> => {
  const names =
    store.engine === 'sqlite'
      ? sql`(select name from sqlite_master where type in ('table', 'view')) t`
      : sql`(select table_name as name from information_schema.tables where table_schema = 'public') t`;
  const rows = await store.read.db.select({ name: sql<string>`t.name` }).from(names);
  return rows.map(({ name }) => name);
};

const worldOf = worldFor(async (path) => {
  const world = await makeWorld();
  if (!ownNouns.test(path)) await allRows[path]?.prepare?.(world);
  await withCanaries(world);
  return world;
});

describe('what belongs to a peer worker themselves', () => {
  test.each(Object.keys(allRows))('is told to nobody else by %s', async (path) => {
    const world = await worldOf(path);
    const others: Role[] = [
      'supervisor',
      'coordinator',
      'researcher',
      'data_steward',
      'lived_experience_representative',
    ];
    const heard = [await heardBy(world, world.asAccount(world.colleague, world.organisationId, 'peer_worker'), path)];
    for (const role of others) heard.push(await heardBy(world, world.as(role), path));
    expect(heard.filter((answer) => sings.test(answer))).toEqual([]);
  });

  test('can be heard by this test at all: its worker does, by each of its doors', async () => {
    const world = await makeWorld();
    const { reviewId } = await withCanaries(world);
    const { wellbeingPlan, learning, boundary, competence, workingTerms } = world.as('peer_worker');
    const doors = [
      wellbeingPlan.read(),
      learning.read(),
      boundary.list(),
      competence.read({ reviewId }),
      workingTerms.read({ accountId: world.accounts.peer_worker }),
    ];
    for (const door of doors) expect(JSON.stringify(await door)).toMatch(sings);
  });

  test('a supervisor’s view of competence is not told to the worker before both are open', async () => {
    const world = await makeWorld();
    const { reviewId } = await withCanaries(world);
    const theirs = 'quillomar canary of theirs';
    const { competence } = world.as('supervisor');
    await competence.write({ reviewId, levels: {}, words: { judgement: theirs }, version: null });
    const told = JSON.stringify([
      await world.as('peer_worker').competence.read({ reviewId }),
      await world.as('peer_worker').competence.list(),
    ]);
    expect(told).not.toContain(theirs);
    await competence.share({ reviewId, shared: true });
    expect(JSON.stringify(await world.as('peer_worker').competence.read({ reviewId }))).toContain(theirs);
  });

  test('stands in its own tables only: not in the trail, not in a notice, not in an index of words', async () => {
    const world = await makeWorld();
    await withCanaries(world);
    const { read, tables, engine } = world.store;
    const singing: string[] = [];
    for (const [name, table] of Object.entries(tables))
      if (sings.test(JSON.stringify(await read.db.select().from(table)))) singing.push(name);
    expect(singing.sort()).toEqual(['adjustment', 'boundary', 'competenceView', 'learning', 'wellbeingPlan']);
    // There is no other place: an index of words would be a table of its own.
    const known = Object.values(tables).map((table) =>
      engine === 'sqlite' ? sqliteConfig(table).name : postgresConfig(table as unknown as PgTable).name,
    );
    const machinery = /^(sqlite_|__drizzle|schema_migration$)/;
    expect((await tableNames(world)).filter((name) => !known.includes(name) && !machinery.test(name))).toEqual([]);
  });

  test('leaves in the trail that a plan was opened, by whom and when, and no word of it', async () => {
    const world = await makeWorld();
    const { planId } = await withCanaries(world);
    const { audit } = world.store.tables;
    const rows = await world.store.read.db
      .select({ accountId: audit.accountId, reason: audit.reason })
      .from(audit)
      .where(and(eq(audit.recordId, planId), eq(audit.action, 'wellbeingPlan.open')));
    expect(rows).toEqual([{ accountId: world.accounts.supervisor, reason: null }]);
  });

  test('that waited on the phone of somebody who has left goes to no supervisor with the late words', async () => {
    const world = await makeWorld();
    const { wordsKey, letterbox } = await world.as('peer_worker').device.open({ deviceId: null });
    const id = newId('sent');
    const input = { id: newId('boundary'), kind: 'gifts', happenedOn: day, whatDone: 'wendlebrook canary of mine' };
    const sentAt = now.getTime();
    const write = {
      path: 'boundary.log',
      input,
      about: { id: 'boundary', name: 'x' },
      writtenAt: sentAt,
      by: world.accounts.peer_worker,
    };
    const items = [{ id, sealed: await sealed(wordsKey, id, write) }];
    await world.store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, world.accounts.peer_worker)),
    );
    await world.as('supervisor').device.handIn({ letterbox: letterbox ?? '', sentAt, items });
    const { tables, read } = world.store;
    const singing: string[] = [];
    for (const [name, table] of Object.entries(tables))
      if (/wendlebrook/i.test(JSON.stringify(await read.db.select().from(table)))) singing.push(name);
    expect(singing).toEqual([]);
  });
});
