import { desc, eq } from '@alongside/db/operators.ts';
import type { Store, Tx } from '@alongside/db/store.ts';
import { expect, test } from 'vitest';
import { freshStore } from '../../../../packages/db/test/fresh-store.ts';
import { recordAudit } from '../audit.ts';
import { fillDemo } from '../demo/fill-demo.ts';
import { chainIsWhole, checkAudit, sayChain } from './check-audit.ts';

const now = new Date('2026-11-19T10:00:00Z');

const withTrail = async (): Promise<Store> => {
  const store = await freshStore();
  await fillDemo(store, now);
  for (let entry = 0; entry < 5; entry += 1)
    await store.write((tx) => recordAudit(tx, null, 'person.read', `per_${entry}`, now));
  return store;
};

test('a trail nobody has touched is whole', async () => {
  const store = await withTrail();
  const report = await checkAudit(store);
  expect(chainIsWhole(report)).toBe(true);
  expect(sayChain(report)).toBe('The audit trail is whole: 6 entries, each following from the one before.');
  await store.close();
});

test.each<[string, (tx: Tx) => Promise<unknown>, number]>([
  ['altered', ({ db, tables: { audit } }) => db.update(audit).set({ recordId: 'per_9' }).where(eq(audit.seq, 4)), 4],
  [
    'moved to another day',
    ({ db, tables: { audit } }) =>
      db
        .update(audit)
        .set({ at: new Date(0) })
        .where(eq(audit.seq, 3)),
    3,
  ],
  ['taken out', ({ db, tables: { audit } }) => db.delete(audit).where(eq(audit.seq, 2)), 2],
])('an entry that was %s is found, and which one it is', async (_what, tamper, brokenAt) => {
  const store = await withTrail();
  await store.write(tamper);
  const report = await checkAudit(store);
  expect(chainIsWhole(report)).toBe(false);
  expect(report.brokenAt).toBe(brokenAt);
  expect(sayChain(report)).toContain(`entry ${brokenAt} does not follow`);
  await store.close();
});

test('the newest entry cut off is found, even when the head is moved back to match: the signature is missing', async () => {
  const store = await withTrail();
  await store.write(async ({ db, tables: { audit, auditHead } }) => {
    await db.delete(audit).where(eq(audit.seq, 6));
    const [newest] = await db.select().from(audit).orderBy(desc(audit.seq)).limit(1);
    await db.update(auditHead).set({ seq: newest?.seq ?? 0, hash: newest?.hash ?? '' });
  });
  const report = await checkAudit(store);
  expect(chainIsWhole(report)).toBe(false);
  expect(sayChain(report)).toContain('not the one that was signed');
  await store.close();
});
