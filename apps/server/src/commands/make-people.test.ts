import { buildOrganisation } from '@alongside/testing/build.ts';
import { expect, test } from 'vitest';
import { freshStore } from '../../../../packages/db/test/fresh-store.ts';
import { chainIsWhole, checkAudit } from './check-audit.ts';
import { makePeople } from './make-people.ts';

const now = new Date('2026-11-19T10:00:00Z');

test('makes as many people and planned contacts as were asked for, and says how far it is', async () => {
  const store = await freshStore();
  const progress: number[] = [];
  const written = await makePeople(store, {
    people: 700,
    sessions: 8000,
    seed: 'a',
    now,
    onProgress: (_, sessions) => progress.push(sessions),
  });
  const { person, session } = store.tables;
  expect(await store.read.db.select({ id: person.id }).from(person)).toHaveLength(700);
  const sessions = await store.read.db.select({ attendance: session.attendance }).from(session);
  expect(sessions.filter(({ attendance }) => attendance !== 'tried')).toHaveLength(8000);
  expect(sessions).toHaveLength(written.sessions);
  expect(progress.length).toBeGreaterThan(0);
  expect(progress.at(-1)).toBe(written.sessions);
  expect(chainIsWhole(await checkAudit(store))).toBe(true);
  await store.close();
});

test('refuses where an organisation is already, and adds nothing', async () => {
  const store = await freshStore();
  await store.write((tx) => buildOrganisation(tx));
  await expect(makePeople(store, { people: 5, sessions: 5, seed: 'a', now })).rejects.toThrow(
    'organisation here already',
  );
  expect(await store.read.db.select().from(store.tables.person)).toEqual([]);
  expect(await store.read.db.select().from(store.tables.organisation)).toHaveLength(1);
  await store.close();
});
