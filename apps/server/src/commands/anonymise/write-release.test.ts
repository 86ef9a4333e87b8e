import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../../../test/anonymise-run.ts';
import { writeRelease } from './write-release.ts';

const lines = { 'anonymised.csv': 'town\r\nAlder\r\n' };
const failing = (): never => {
  throw new Error('did not stand the check');
};

test('a file that does not stand the check is taken away, and the folder made for it too', () => {
  const folder = testFolder();
  const out = join(folder, 'deep', 'out');
  expect(() => writeRelease({ out, replace: false }, lines, failing)).toThrow('did not stand');
  expect(existsSync(join(folder, 'deep'))).toBe(false);
});

test('what was in the folder before is left as it was', () => {
  const out = join(testFolder(), 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'anonymised.csv'), 'earlier');
  expect(() => writeRelease({ out, replace: true }, lines, failing)).toThrow('did not stand');
  expect(readdirSync(out)).toEqual(['anonymised.csv']);
  expect(readFileSync(join(out, 'anonymised.csv'), 'utf8')).toBe('earlier');
});

test('what is checked is what stands on the disk', () => {
  const out = join(testFolder(), 'out');
  const seen = writeRelease({ out, replace: false }, lines, (readBack) => ({
    files: { 'report.json': '{}' },
    outcome: readBack('anonymised.csv'),
  }));
  expect(seen).toBe(lines['anonymised.csv']);
  expect(readdirSync(out).toSorted()).toEqual(['anonymised.csv', 'report.json']);
});
