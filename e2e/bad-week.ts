import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from './fixtures.ts';
import { startServer } from './server.ts';

/** The demo, and in it a week in which everything came at once: written into its file before the server opens it. */
export const test = base.extend({
  server: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-bad-week-'));
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'fill-bad-week.ts'), folder]);
    const server = await startServer({ DATA_DIR: folder });
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
