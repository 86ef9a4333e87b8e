import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Package {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const named = ['package.json', ...globSync('{apps,packages}/*/package.json', { cwd: root })].flatMap((path) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, path), 'utf8')) as Package;
  return Object.entries({ ...dependencies, ...devDependencies });
});
const outside = named.filter(([name]) => !name.startsWith('@alongside/'));
const explained = [...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(
  (line) => line[1],
);

test('every dependency is explained in docs/dependencies.md, and nothing else is', () => {
  expect(explained.toSorted()).toEqual([...new Set(outside.map(([name]) => name))].toSorted());
});

test('every dependency has one exact version, the same everywhere', () => {
  const versions = new Map(outside);
  const loose = outside.filter(
    ([name, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || versions.get(name) !== version,
  );
  expect(loose).toEqual([]);
});
