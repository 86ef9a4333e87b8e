import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, inject, test } from 'vitest';
import { deriveKey } from './key.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { migrationConfig } from './migrations.ts';
import { EncryptionNotProved, openSqliteFile, proveEncryption } from './sqlite-file.ts';
import { openSqliteStore } from './sqlite-store.ts';

const folder = mkdtempSync(join(inject('storeFolder'), 'own-'));

const organisation = (id: string) => ({
  id,
  name: 'Canary Lane Friends',
  kind: 'cic' as const,
  timeZone: 'Europe/London',
  idleMinutes: 30,
  absoluteHours: 12,
  quietDays: 21,
  peoplePerFullTime: 12,
  supervisionEveryDays: 28,
  evaluationWords: '',
  addedAt: new Date(0),
});

/** The real migrations and one more, dated after them or, when asked, before. */
const addOneMigration = (when = Date.parse('2100-01-01')) => {
  const config = migrationConfig('sqlite');
  const migrationsFolder = mkdtempSync(join(folder, 'migrations-'));
  cpSync(config.migrationsFolder, migrationsFolder, { recursive: true });
  const journalPath = join(migrationsFolder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalPath, 'utf8'));
  const tag = '9999_later';
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag, breakpoints: true });
  writeFileSync(journalPath, JSON.stringify(journal));
  writeFileSync(join(migrationsFolder, `${tag}.sql`), 'CREATE TABLE added_later (id text);');
  return { ...config, migrationsFolder };
};

describe.runIf(inject('engine') === 'sqlite')('the encrypted file', () => {
  test('holds no word in clear, in the file or beside it', async () => {
    const path = join(folder, 'clear.db');
    const store = openSqliteStore({ path, key: randomBytes(32) });
    await store.write(
      async ({ db, tables }) => void (await db.insert(tables.organisation).values(organisation('org_1'))),
    );
    const beside = readFileSync(`${path}-wal`);
    await store.close();
    expect(Buffer.concat([readFileSync(path), beside]).includes('Canary Lane Friends')).toBe(false);
  });

  test('opens again with its key and keeps what was written, and with no other key', async () => {
    const path = join(folder, 'again.db');
    const key = randomBytes(32);
    const first = openSqliteStore({ path, key });
    await first.write(
      async ({ db, tables }) => void (await db.insert(tables.organisation).values(organisation('org_1'))),
    );
    await first.close();
    const second = openSqliteStore({ path, key });
    expect(await second.read.db.select().from(second.tables.organisation)).toHaveLength(1);
    await second.close();
    expect(() => openSqliteStore({ path, key: randomBytes(32) })).toThrow(/not a database/);
  });

  test('a file that is not encrypted is refused', () => {
    const path = join(folder, 'plain.db');
    const plain = new Database(path);
    plain.exec('create table t (x)');
    expect(() => proveEncryption(path, randomBytes(32), plain)).toThrow(EncryptionNotProved);
    plain.close();
  });

  test('the reader cannot write', async () => {
    const store = openSqliteStore({ path: join(folder, 'reader.db'), key: randomBytes(32) });
    const writing = store.read as unknown as {
      db: { insert: (t: unknown) => { values: (v: unknown) => Promise<unknown> } };
    };
    await expect(
      Promise.resolve(writing.db.insert(store.tables.organisation).values(organisation('org_1'))),
    ).rejects.toThrow(/readonly/);
    await store.close();
  });

  test('a file made by a newer version is left alone', async () => {
    const path = join(folder, 'newer.db');
    const key = randomBytes(32);
    await openSqliteStore({ path, key }).close();
    const file = openSqliteFile(path, deriveKey(key, 'sqlite file'));
    file.exec("insert into schema_migration (hash, created_at) values ('of a later time', 1)");
    file.close();
    expect(() => openSqliteStore({ path, key })).toThrow(/newer version/);
  });

  test('a file of an older shape is backed up, with its data and its key, before it is changed', async () => {
    const path = join(folder, 'older.db');
    const key = randomBytes(32);
    const store = openSqliteStore({ path, key });
    await store.write(
      async ({ db, tables }) => void (await db.insert(tables.organisation).values(organisation('org_1'))),
    );
    await store.close();

    const later = addOneMigration();
    const fileKey = deriveKey(key, 'sqlite file');
    const { backup } = migrateSqlite(path, fileKey, later);
    const copy = openSqliteFile(backup ?? '', fileKey, { readonly: true });
    expect(copy.prepare('select name from organisation').pluck().all()).toEqual(['Canary Lane Friends']);
    expect(() => copy.prepare('select 1 from added_later').get()).toThrow(/no such table/);
    copy.close();
    const changed = openSqliteFile(path, fileKey, { readonly: true });
    expect(changed.prepare('select count(*) from added_later').pluck().get()).toBe(0);
    changed.close();
  });

  test('a change that is out of order in the journal is not skipped in silence', async () => {
    const path = join(folder, 'skipped.db');
    const key = randomBytes(32);
    await openSqliteStore({ path, key }).close();
    const outOfOrder = addOneMigration(1);
    expect(() => migrateSqlite(path, deriveKey(key, 'sqlite file'), outOfOrder)).toThrow(/changes to its shape/);
  });

  test('a flipped bit is found', async () => {
    const path = join(folder, 'flipped.db');
    const key = randomBytes(32);
    const store = openSqliteStore({ path, key });
    await store.write(
      async ({ db, tables }) => void (await db.insert(tables.organisation).values(organisation('org_1'))),
    );
    await store.close();
    // In the page of the record itself: which page that is moves with every migration.
    const before = openSqliteFile(path, deriveKey(key, 'sqlite file'), { readonly: true });
    const root = before.prepare("select rootpage from sqlite_master where name = 'organisation'").pluck().get();
    const pageSize = Number(before.pragma('page_size', { simple: true }));
    before.close();
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.from([0xff, 0xff, 0xff, 0xff]), 0, 4, (Number(root) - 1) * pageSize + 900);
    closeSync(handle);
    const file = openSqliteFile(path, deriveKey(key, 'sqlite file'), { readonly: true });
    expect(() => file.pragma('integrity_check')).toThrow();
    file.close();
  });
});
