import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './fixtures.ts';
import { startServer } from './server.ts';

interface MovedClock {
  clockFile: string;
  /** The server's clock goes this far ahead of the browser's from now on. Who is signed in may have to do so again. */
  moveClock: (hours: number) => void;
}

/** A journey over days: its server is one of its own, whose clock can be put forward while it runs. */
export const test = base.extend<MovedClock>({
  clockFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-clock-'));
    const file = join(folder, 'ahead');
    writeFileSync(file, '0');
    await use(file);
    rmSync(folder, { recursive: true, force: true });
  },
  moveClock: async ({ clockFile }, use) => {
    await use((hours) => writeFileSync(clockFile, String(hours * 3_600_000)));
  },
  server: async ({ clockFile }, use) => {
    const preload = join(import.meta.dirname, 'clock-ahead.mjs');
    const server = await startServer({ NODE_OPTIONS: `--import=${preload}`, CLOCK_AHEAD_FILE: clockFile });
    await use(server);
    await server.stop();
  },
});
