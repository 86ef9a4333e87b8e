// The only door of the journeys to the browser. Every file of them has a server, a folder and a data set of its own.
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

export type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
export { axe } from './axe.ts';
export { signInAs } from './sign-in.ts';
export { expect };

interface ForEachJourney {
  server: RunningServer;
  noFaults: undefined;
}

interface ForEachWorker {
  serverOf: (file: string) => Promise<RunningServer>;
}

export const test = base.extend<ForEachJourney, ForEachWorker>({
  // Nobody should have to know which files a worker walked through before, and whose sessions they logged there.
  serverOf: [
    async ({}, use) => {
      let running: { file: string; server: RunningServer } | null = null;
      await use(async (file) => {
        if (running?.file === file) return running.server;
        await running?.server.stop();
        running = null;
        const server = await startServer();
        running = { file, server };
        return server;
      });
      await (running as { server: RunningServer } | null)?.server.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ serverOf }, use, { file }) => use(await serverOf(file)),
  baseURL: async ({ server }, use) => use(server.address),
  // A page can look right while a script has stopped or the content policy has held something back.
  noFaults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('weberror', (fault) => faults.push(fault.error().message));
      context.on('console', (line) => {
        if (/content security policy|trusted ?type/i.test(line.text())) faults.push(line.text());
      });
      await use(undefined);
      expect(faults, 'nothing went wrong behind the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** The smallest phone the pages are drawn for. */
export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

/** True when the page is wider than the screen, so that a person would have to scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
