import { and, eq, getTableName, gt, sql } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { type Role, roles } from '@alongside/domain/shared/role.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freshStore } from '../../../../packages/db/test/fresh-store.ts';
import { appRouter } from '../../src/app-router.ts';
import { listProcedures } from '../../src/list-procedures.ts';
import { callAs } from '../call-as.ts';
import { refusalFrom } from '../refused.ts';
import { makeWorld, now, type World } from '../world.ts';
import { type Expected, type Reach, reaches } from './access-rows.ts';
import { allRows, withoutRole } from './all-rows.ts';
import { targetOf } from './target-of.ts';

const procedures = listProcedures(appRouter);

const nowhere = Object.fromEntries(reaches.map((reach) => [reach, 'NOT_ALLOWED'])) as Record<Reach, Expected>;

const lastEntry = async (store: Store): Promise<number> => {
  const { auditHead } = store.tables;
  const [head] = await store.read.db.select({ seq: auditHead.seq }).from(auditHead);
  return head?.seq ?? 0;
};

const entriesSince = async ({ store }: World, accountId: string, seq: number): Promise<string[]> => {
  const { audit } = store.tables;
  const rows = await store.read.db
    .select({ action: audit.action })
    .from(audit)
    .where(and(gt(audit.seq, seq), eq(audit.accountId, accountId)));
  return rows.map((row) => row.action);
};

/** Everything the store holds, as text: two equal answers mean that nothing at all was written between them. */
const everything = async ({ read, tables }: Store): Promise<string> => {
  const contents: unknown[] = [];
  const take = (row: unknown[]) => contents.push(row);
  const all = Object.values(tables);
  if (inject('engine') === 'postgres') {
    // In one question, and its digest: the rows on their way take longer than telling whether they are the same.
    const digests = all.map(
      (table) => sql`select ${getTableName(table)}, md5(string_agg(each::text, ' ')) from ${table} each`,
    );
    await read.eachRow(sql.join(digests, sql` union all `), take);
  } else {
    for (const table of all) await read.eachRow(sql`select ${getTableName(table)}, each.* from ${table} each`, take);
  }
  return JSON.stringify(contents);
};

/** The same store, except that the last step of every operation, its audit entry, cannot be written. */
const withoutAudit = (store: Store): Store => ({
  ...store,
  write: (work) =>
    store.write((tx) =>
      work({
        ...tx,
        sign: () => {
          throw new Error('the audit entry could not be written');
        },
      }),
    ),
});

describe('who may do what', () => {
  // Everything in it is read twice for every row: in the store all tests share, that would be thousands of others' people, and
  // after some rows this one holds enough to begin another. A new database of PostgreSQL's takes longer than its digests.
  const rowsToAStore = inject('engine') === 'postgres' ? Number.POSITIVE_INFINITY : 25;
  let small: Store;
  let rowsIn = 0;
  const smallStore = async (): Promise<Store> => {
    if (rowsIn >= rowsToAStore) {
      await small.close();
      rowsIn = 0;
    }
    if (rowsIn === 0) small = await freshStore();
    rowsIn += 1;
    return small;
  };
  afterAll(async () => {
    if (rowsIn > 0) await small.close();
  });

  test('every procedure has a row, or is named among those that need no role', () => {
    const missing = procedures
      .filter(({ path, may }) => (Array.isArray(may) ? !allRows[path] : !withoutRole.includes(path)))
      .map(({ path }) => path);
    expect(missing).toEqual([]);
  });

  test('the table names no procedure that has gone', () => {
    const known = procedures.map(({ path }) => path);
    expect([...Object.keys(allRows), ...withoutRole].filter((path) => !known.includes(path))).toEqual([]);
  });

  describe.each(procedures.filter(({ path }) => allRows[path]))('$path', ({ path, may }) => {
    const row = allRows[path];
    if (!row) throw new Error(`no row for ${path}`);

    // Whoever is refused at the door changes nothing: they share a world. Whoever gets in has one of their own.
    let refusing: World;
    beforeAll(async () => {
      refusing = await makeWorld();
      await row.prepare?.(refusing);
    });
    const worldFor = async (role: Role): Promise<World> => {
      if (!row.expect[role]) return refusing;
      const world = await makeWorld();
      await row.prepare?.(world);
      return world;
    };

    test.each(roles)('as %s', async (role: Role) => {
      const world = await worldFor(role);
      const found: Partial<Record<Reach, Expected>> = {};
      for (const reach of reaches) {
        const before = await lastEntry(world.store);
        found[reach] = (await refusalFrom(row.call(world.as(role), targetOf(world, reach), world))).code;
        const entries = await entriesSince(world, world.accounts[role], before);
        expect(entries, `the trace of ${reach}`).toEqual(found[reach] === 'went through' ? [path] : []);
      }
      expect(found).toEqual(row.expect[role] ?? nowhere);
      expect(may.includes(role), 'the access list agrees').toBe(row.expect[role] !== undefined);
    });

    test('without a sign-in, or with half of one, nothing is reached', async () => {
      const target = targetOf(refusing, 'own');
      const signedOut = await refusalFrom(row.call(callAs(refusing.store, null, { now }), target, refusing));
      const half = refusing.as('coordinator', { needs: 'second_factor' });
      const halfWay = await refusalFrom(row.call(half, target, refusing));
      expect([signedOut.code, halfWay.code]).toEqual(['NOT_SIGNED_IN', 'SECOND_FACTOR_NEEDED']);
    });

    test('leaves nothing behind when its audit entry cannot be written', async () => {
      const world = await makeWorld(await smallStore());
      await row.prepare?.(world);
      const role = roles.find((each) => row.expect[each]?.own === 'went through');
      if (!role) throw new Error(`nobody may call ${path} on their own`);
      const before = await everything(world.store);
      const caller = callAs(withoutAudit(world.store), world.actorOf(role), { now });
      await expect(row.call(caller, targetOf(world, 'own'), world)).rejects.toThrow();
      expect(await everything(world.store)).toBe(before);
    });
  });
});
