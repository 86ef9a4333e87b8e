import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** A run keeps the stores of its tests and the profiles of its browsers until it has ended. */
const roomNeeded = 6 * 1024 ** 3;

const hasRoom = (folder) => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomNeeded;
  } catch {
    return false;
  }
};

/**
 * Where the tests of one run write; it goes with this process, also where that is stopped by hand. In memory where there is room: thousands of small
 * stores are made, written to with every flush they ask for, and thrown away, and a disk is what most of that waits for.
 */
export function makeTestFolder() {
  const folder = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'alongside-run-'));
  // PostgreSQL runs under another account where we are root: it has to get through to what is its own.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  return folder;
}
