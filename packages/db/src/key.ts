import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const keyBytes = 32;

export class KeyRefused extends Error {}

/**
 * Reads the installation's key, or makes one on the very first start. A data file whose key is missing is never opened
 * with a new one: that would look like an empty installation.
 */
export const readOrMakeKey = (path: string, dataExists: boolean): Buffer => {
  if (existsSync(path)) {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
    if (key.length !== keyBytes) throw new KeyRefused('it must hold 64 characters 0-9 a-f and nothing else');
    return key;
  }
  if (dataExists) throw new KeyRefused('there is no such file, but there is data that was locked with it');
  const key = randomBytes(keyBytes);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return key;
};

/** One key per purpose, so that none can stand in for another. `purpose` names the installation and the use. */
export const deriveKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `alongside ${purpose}`, keyBytes));
