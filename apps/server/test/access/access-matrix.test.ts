import type { Store } from '@alongside/db/store.ts';
import { type Role, roles } from '@alongside/domain/shared/role.ts';
import { and, eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  for (const table of Object.values(tables)) contents.push(await read.db.select().from(table));
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
  // Everything in it is read twice for every row: in the store all tests share, that would be thousands of others' people.
  let small: Store;
  beforeAll(async () => {
    small = await freshStore();
  });
  afterAll(() => small.close());

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

    test.each(roles)('as %s', async (role: Role) => {
      const world = await makeWorld();
      await row.prepare?.(world);
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
      const world = await makeWorld();
      await row.prepare?.(world);
      const target = targetOf(world, 'own');
      const signedOut = await refusalFrom(row.call(callAs(world.store, null, { now }), target, world));
      const half = world.as('coordinator', { needs: 'second_factor' });
      const halfWay = await refusalFrom(row.call(half, target, world));
      expect([signedOut.code, halfWay.code]).toEqual(['NOT_SIGNED_IN', 'SECOND_FACTOR_NEEDED']);
    });

    test('leaves nothing behind when its audit entry cannot be written', async () => {
      const world = await makeWorld(small);
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
