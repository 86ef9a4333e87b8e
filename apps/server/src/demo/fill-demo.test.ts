import { and, eq, inArray, sql } from '@alongside/db/operators.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { demoSize, generateWorld } from '@alongside/testing/generate.ts';
import { worldTables } from '@alongside/testing/world/rows.ts';
import { expect, test } from 'vitest';
import { freshStore } from '../../../../packages/db/test/fresh-store.ts';
import { callAs } from '../../test/call-as.ts';
import type { SignedAccount } from '../actor.ts';
import { chainIsWhole, checkAudit } from '../commands/check-audit.ts';
import { fillDemo } from './fill-demo.ts';

const now = new Date('2026-11-19T10:00:00Z');

test('an empty demo is filled with the invented people, in one durable commit, and the filling is on the audit trail', async () => {
  let commits = 0;
  const store = await freshStore({ onCommit: () => (commits += 1) });
  expect(await fillDemo(store, now)).toBe(true);
  expect(commits).toBe(1);

  const expected = Object.fromEntries(worldTables.map((table) => [table, 0]));
  for (const rows of generateWorld({ ...demoSize, today: '2026-11-19' }))
    for (const table of worldTables) expected[table] = (expected[table] ?? 0) + rows[table].length;
  for (const name of worldTables) {
    const [found] = await store.read.db
      .select({ count: sql<number>`cast(count(*) as integer)` })
      .from(store.tables[name]);
    expect([name, found?.count]).toEqual([name, expected[name]]);
  }
  const trail = await store.read.db.select().from(store.tables.audit);
  expect(trail).toMatchObject([{ seq: 1, action: 'demo.fill', accountId: null }]);
  expect(chainIsWhole(await checkAudit(store))).toBe(true);
  await store.close();
});

test('what is read back is what was made: words, days, lists, moments and yes or no', async () => {
  const store = await freshStore();
  await fillDemo(store, now);
  const [first] = generateWorld({ ...demoSize, today: '2026-11-19' });
  const { session, account, supervision } = store.tables;
  const made =
    first?.session.filter(({ note, attendance }) => note && metAttendances.includes(attendance)).slice(0, 40) ?? [];
  const read = await store.read.db
    .select()
    .from(session)
    .where(
      inArray(
        session.id,
        made.map(({ id }) => id),
      ),
    );
  expect(read).toHaveLength(40);
  for (const row of made) expect(read.find(({ id }) => id === row.id)).toMatchObject(row);
  expect(
    (await store.read.db.select().from(account)).every(({ emailVerified, version }) => emailVerified && version === 1),
  ).toBe(true);
  const [held] = await store.read.db.select().from(supervision).limit(1);
  expect(Array.isArray(held?.topics)).toBe(true);
  await store.close();
});

test('a demo that has people already is left as it is', async () => {
  const store = await freshStore();
  await fillDemo(store, now);
  expect(await fillDemo(store, new Date('2026-11-20T10:00:00Z'))).toBe(false);
  expect(await store.read.db.select().from(store.tables.person)).toHaveLength(120);
  await store.close();
});

test('a supervisor of the demo finds words that were written before a change, and can put them in the record', async () => {
  const store = await freshStore();
  await fillDemo(store, now);
  const { lateWords, teamMember, account } = store.tables;
  const waiting = await store.read.db
    .select({ id: lateWords.id, accountId: account.id, organisationId: account.organisationId })
    .from(lateWords)
    .innerJoin(teamMember, and(eq(teamMember.teamId, lateWords.teamId), eq(teamMember.supervises, true)))
    .innerJoin(account, eq(account.id, teamMember.accountId));
  expect(waiting.length).toBeGreaterThan(0);
  for (const { id, ...whose } of waiting) {
    const actor: SignedAccount = { ...whose, name: 'A supervisor', roles: ['supervisor'], timeZone: 'Europe/London' };
    const caller = callAs(store, actor, { now });
    expect((await caller.lateWords.list()).waiting.map((row) => row.id)).toContain(id);
    expect(await caller.lateWords.putInRecord({ id, version: 1 })).toEqual({ version: 2 });
  }
  await store.close();
});

test('a lead of the demo finds a concern that waits, and where nobody is named it waits for the coordinator', async () => {
  const store = await freshStore();
  await fillDemo(store, now);
  const { account, accountRole } = store.tables;
  const callerOf = async (name: string) => {
    const found = await store.read.db
      .select({ accountId: account.id, organisationId: account.organisationId, role: accountRole.role })
      .from(account)
      .innerJoin(accountRole, eq(accountRole.accountId, account.id))
      .where(eq(account.name, name));
    const [{ accountId = '', organisationId = '' } = {}] = found;
    const roles = found.map(({ role }) => role);
    return callAs(store, { accountId, organisationId, name, roles, timeZone: 'Europe/London' }, { now });
  };
  const waiting = async (name: string) => (await (await callerOf(name)).concern.waiting()).count;
  expect(await waiting('Colin Yarrow')).toBe(1);
  expect(await waiting('Yusra Gorse')).toBe(1);
  expect((await (await callerOf('Yusra Gorse')).concern.readSetUp()).leadsMissing).toBe(true);
  expect((await (await callerOf('Saskia Juniper')).concern.list()).answering.closedCount).toBe(2);
  await store.close();
});
