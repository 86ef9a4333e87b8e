import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readSettings } from './env.ts';
import { openDemoStore, openKey, openRealStore } from './open-stores.ts';

const settingsIn = (env: Record<string, string> = {}) =>
  readSettings(env, mkdtempSync(join(inject('storeFolder'), 'start-')));

describe.runIf(inject('engine') === 'sqlite')('the first start', () => {
  test('makes a key that only its owner may read, and keeps to it', () => {
    const settings = settingsIn();
    const key = openKey(settings);
    expect(statSync(settings.keyFile).mode & 0o777).toBe(0o600);
    expect(openKey(settings).equals(key)).toBe(true);
  });

  test('real people and invented ones are in two files that do not open with one key', async () => {
    const settings = settingsIn();
    const key = openKey(settings);
    const real = await openRealStore(settings, key);
    const demo = openDemoStore(settings, key);
    await real.close();
    await demo.close();
    const realFile = readFileSync(join(settings.dataDir, 'alongside.db'));
    writeFileSync(join(settings.dataDir, 'demo.db'), realFile);
    expect(() => openDemoStore(settings, key)).toThrow(/ALONGSIDE_KEY_FILE/);
  });

  test('data whose key is gone stops the start, and is not taken for an empty installation', async () => {
    const settings = settingsIn();
    const store = await openRealStore(settings, openKey(settings));
    await store.close();
    rmSync(settings.keyFile);
    expect(() => openKey(settings)).toThrow(/ALONGSIDE_KEY_FILE.*locked with it/);
  });

  test('a key that is not one is refused by name', () => {
    const settings = settingsIn();
    mkdirSync(settings.dataDir, { recursive: true });
    writeFileSync(settings.keyFile, 'a passphrase');
    expect(() => openKey(settings)).toThrow(/ALONGSIDE_KEY_FILE.*64 characters/);
  });

  // Opening waits five seconds for the other one to let go.
  test('data that another Alongside has open is refused in plain words', { timeout: 20_000 }, async () => {
    const settings = settingsIn();
    const key = openKey(settings);
    const store = await openRealStore(settings, key);
    await expect(openRealStore(settings, key)).rejects.toThrow(/^DATA_DIR .* is in use by another Alongside/);
    await store.close();
  });

  test('a file where the folder should be is refused by name', () => {
    const settings = settingsIn();
    writeFileSync(settings.dataDir, '');
    expect(() => openKey(settings)).toThrow(/DATA_DIR must be a folder/);
  });

  test('a database that does not answer is refused by name, without its address', async () => {
    const settings = settingsIn({ DATABASE_URL: 'postgres://a:very-secret@127.0.0.1:1/none' });
    const opening = openRealStore(settings, openKey(settings));
    await expect(opening).rejects.toThrow(/^DATABASE_URL names a database/);
    await expect(opening).rejects.not.toThrow(/very-secret/);
  });
});
