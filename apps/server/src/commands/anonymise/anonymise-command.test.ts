import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeInventedTable } from '../../../../../packages/testing/src/invented-table.ts';
import { writeGiven } from '../../../test/anonymise-run.ts';

const command = fileURLToPath(new URL('../../command.ts', import.meta.url));

const alongside = (args: string[]): Promise<{ code: number; said: string; complained: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: {} }, (error, said, complained) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained }),
    );
  });

test('as it is typed: ends with 0 and the files, or with 1, a reason and no files', async () => {
  const { table, folder, out } = writeGiven(makeInventedTable({ rows: 300, quasi: 4, seed: 'typed' }));
  const typed = [table, '--hierarchies', join(folder, 'hierarchies'), '--qi', 'age,gender,ethnicity,site'];
  const [done, refused, slip] = await Promise.all([
    alongside(['anonymise', ...typed, '--sensitive', 'better', '--out', out]),
    alongside(['anonymise', ...typed, '--k', '301', '--out', `${out}-refused`]),
    alongside(['anonymise', ...typed, '--out', `${out}-slip`, '--metod', 'sets']),
  ]);
  expect(done).toMatchObject({ code: 0, complained: '' });
  expect(done?.said).toMatch(/300 rows came in.*\nSmallest group: \d+ people \(k 5\)/);
  expect(done?.said).toContain('Did not leave: ref, score.');
  expect(existsSync(join(out, 'report.html'))).toBe(true);
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused?.complained).toContain('The table has 300 people and --k asks for 301');
  expect(slip).toMatchObject({ code: 1, said: '', complained: expect.stringContaining("Unknown option '--metod'") });
  expect([`${out}-refused`, `${out}-slip`].map((path) => existsSync(path))).toEqual([false, false]);
}, 60_000);
