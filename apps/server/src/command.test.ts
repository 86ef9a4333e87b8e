import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { makeDatabase } from '../../../packages/db/test/fresh-store.ts';

const command = fileURLToPath(new URL('./command.ts', import.meta.url));
const onPostgres = inject('engine') === 'postgres';

interface Ended {
  code: number;
  said: string;
  complained: string;
}

/** As it is typed: a process of its own, with nothing set but where the data is. */
const alongside = (args: string[], settings: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: settings }, (error, said, complained) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained }),
    );
  });

const emptyPlace = async (name: string): Promise<Record<string, string>> => ({
  DATA_DIR: join(inject('storeFolder'), name),
  ...(onPostgres && { DATABASE_URL: await makeDatabase() }),
});

test('makes invented people in a place of their own, whose audit trail is whole', async () => {
  const place = await emptyPlace(`made-${inject('engine')}`);
  const folder = String(place.DATA_DIR);
  const size = ['--people', '12', '--sessions', '60'];
  const made = await alongside(['make-data', ...size, ...(onPostgres ? ['--database'] : ['--into', folder])], place);
  expect(made).toMatchObject({ code: 0, complained: '' });
  expect(made.said).toMatch(/Made 12 people and 6\d sessions, .* rows a second/);
  expect(existsSync(join(folder, 'demo.db'))).toBe(!onPostgres);
  const verified = await alongside(['verify-audit', ...(onPostgres ? [] : ['--demo'])], place);
  expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('whole: 1 entry') });
}, 60_000);

test('a slip in what was typed ends with 1 and says what to do', async () => {
  const place = { DATA_DIR: join(inject('storeFolder'), 'nowhere') };
  const slips = await Promise.all([
    alongside(['make-data', '--people', 'many', '--sessions', '5'], place),
    alongside(['verify-audit'], place),
    alongside(['tidy-up'], place),
  ]);
  expect(slips.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(slips[0]?.complained).toContain('--people must be a whole number from 1. It is "many".');
  expect(slips[1]?.complained).toContain('There is nothing to look at');
  expect(slips[2]?.complained).toContain('make-data --people N');
  expect(existsSync(place.DATA_DIR)).toBe(false);
}, 60_000);
