import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { makeDatabase } from '../test/fresh-store.ts';
import { appendAudit, verifyAudit } from './audit-chain.ts';
import { openPostgresStore } from './postgres-store.ts';

const entry = { at: new Date(0), organisationId: null, accountId: null, action: 'x', recordId: null, reason: null };

describe.runIf(inject('engine') === 'postgres')('several servers on one database', () => {
  test('start together: one migrates, the others wait for it, and all write one whole chain', async () => {
    const url = await makeDatabase();
    const key = randomBytes(32);
    const servers = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url, key, readers: 1 })));
    const writes = servers.flatMap((store) =>
      Array.from({ length: 20 }, () => store.write((tx) => appendAudit(tx, entry))),
    );
    await Promise.all(writes);
    const [first] = servers;
    if (!first) throw new Error('no server started');
    const sign = await first.write(async (tx) => tx.sign);
    expect(await verifyAudit(first.read, sign)).toEqual({ entries: 60, brokenAt: null, headIsSigned: true });
    await Promise.all(servers.map((store) => store.close()));
  });

  test('what is for reading cannot write', async () => {
    const store = await openPostgresStore({ url: await makeDatabase(), key: randomBytes(32), readers: 1 });
    const writing = store.read as unknown as { db: { delete: (table: unknown) => Promise<unknown> } };
    await expect(writing.db.delete(store.tables.audit)).rejects.toMatchObject({ cause: { code: '25006' } });
    await store.close();
  });
});
