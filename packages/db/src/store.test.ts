import { describe, expect, test } from 'vitest';
import { freshStore } from '../test/fresh-store.ts';
import { appendAudit, verifyAudit } from './audit-chain.ts';
import { eq } from './operators.ts';
import type { Store } from './store.ts';

const entry = (action: string) => ({
  at: new Date('2026-11-19T10:00:00.123Z'),
  organisationId: null,
  accountId: null,
  action,
  recordId: null,
  reason: null,
});

const miss = (store: Store, emailHash: string) =>
  store.write(async ({ db, tables }) => {
    await db.insert(tables.signInMiss).values({ emailHash, misses: 1, lastAt: new Date(0) });
    return emailHash;
  });

const signOf = (store: Store) => store.write(async (tx) => tx.sign);

describe('writing', () => {
  test('writes that wait together share a commit, and each gets its own answer', async () => {
    const groups: number[] = [];
    const store = await freshStore({ onCommit: (units) => groups.push(units) });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((hash) => miss(store, hash)));
    expect(answers).toEqual(['a', 'b', 'c', 'd']);
    expect(groups).toEqual([4]);
    await store.close();
  });

  test('one that is refused undoes itself alone', async () => {
    const store = await freshStore();
    const half = store.write(async (tx) => {
      await tx.db.insert(tx.tables.signInMiss).values({ emailHash: 'half', misses: 1, lastAt: new Date(0) });
      throw new Error('refused after writing');
    });
    const [first, second, third] = await Promise.allSettled([miss(store, 'one'), half, miss(store, 'two')]);
    expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const kept = await store.read.db.select().from(store.tables.signInMiss);
    expect(kept.map((row) => row.emailHash).sort()).toEqual(['one', 'two']);
    await store.close();
  });

  test('a key that is there twice refuses the second and harms nobody else', async () => {
    const store = await freshStore();
    const settled = await Promise.allSettled([miss(store, 'same'), miss(store, 'same'), miss(store, 'other')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await store.close();
  });

  test('fifty people moving one counter lose no step', async () => {
    const store = await freshStore();
    await miss(store, 'counter');
    const { signInMiss } = store.tables;
    const step = () =>
      store.write(async ({ db }) => {
        const [row] = await db.select().from(signInMiss).where(eq(signInMiss.emailHash, 'counter'));
        await db
          .update(signInMiss)
          .set({ misses: (row?.misses ?? 0) + 1 })
          .where(eq(signInMiss.emailHash, 'counter'));
      });
    await Promise.all(Array.from({ length: 50 }, step));
    const [row] = await store.read.db.select().from(signInMiss);
    expect(row?.misses).toBe(51);
    await store.close();
  });

  test('moments and flags come back as they were written', async () => {
    const store = await freshStore();
    const at = new Date('2026-03-29T01:30:00.456Z');
    await store.write(async ({ db, tables }) => {
      await db.insert(tables.signInMiss).values({ emailHash: 'when', misses: 0, lastAt: at, lockedUntil: null });
    });
    const [row] = await store.read.db.select().from(store.tables.signInMiss);
    expect(row).toEqual({ emailHash: 'when', misses: 0, lastAt: at, lockedUntil: null });
    await store.close();
  });
});

describe('the audit chain', () => {
  const filled = async (): Promise<Store> => {
    const store = await freshStore();
    await Promise.all(['one', 'two', 'three'].map((action) => store.write((tx) => appendAudit(tx, entry(action)))));
    return store;
  };

  test('follows from its first entry to its signed head', async () => {
    const store = await filled();
    expect(await verifyAudit(store.read, await signOf(store))).toEqual({
      entries: 3,
      brokenAt: null,
      headIsSigned: true,
    });
    await store.close();
  });

  test('an entry that was changed is found', async () => {
    const store = await filled();
    await store.write(async ({ db, tables: { audit } }) => {
      await db.update(audit).set({ action: 'something else' }).where(eq(audit.seq, 2));
    });
    expect(await verifyAudit(store.read, await signOf(store))).toMatchObject({ brokenAt: 2 });
    await store.close();
  });

  test('an entry that was taken out is found', async () => {
    const store = await filled();
    await store.write(async ({ db, tables: { audit } }) => void (await db.delete(audit).where(eq(audit.seq, 2))));
    expect(await verifyAudit(store.read, await signOf(store))).toMatchObject({ brokenAt: 2 });
    await store.close();
  });

  test('a last entry that was cut off is found by the head', async () => {
    const store = await filled();
    await store.write(async ({ db, tables: { audit } }) => void (await db.delete(audit).where(eq(audit.seq, 3))));
    expect(await verifyAudit(store.read, await signOf(store))).toMatchObject({ brokenAt: null, headIsSigned: false });
    await store.close();
  });

  test('a head signed with another key is found', async () => {
    const store = await filled();
    const forged = await verifyAudit(store.read, (text) => text.padEnd(64, '0').slice(0, 64));
    expect(forged.headIsSigned).toBe(false);
    await store.close();
  });
});
