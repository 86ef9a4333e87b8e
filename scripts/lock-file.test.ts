import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const path = join(import.meta.dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> };

// npm drops the packages made for other systems when it writes the lock file beside an installed node_modules. A clean
// install then stops. Put the lines back from the last good lock file.
test('the lock file names the packages of every system, so that a clean install works on each', () => {
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isReachable(from, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file says nothing of where packages were fetched from', () => {
  expect(readFileSync(path, 'utf8')).not.toMatch(/\.tgz"/);
});

function isReachable(from: string, name: string): boolean {
  if (packages[`${from && `${from}/`}node_modules/${name}`]) return true;
  if (!from) return false;
  const above = from.lastIndexOf('/node_modules/');
  return isReachable(above < 0 ? '' : from.slice(0, above), name);
}
