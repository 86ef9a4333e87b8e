import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';

// Found once, by the first process that reads this file; its workers inherit the answer.
process.env.CHROMIUM_PATH ||= findChromium() ?? '';
const executablePath = process.env.CHROMIUM_PATH || undefined;
const onCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: '.cache/journeys',
  // One more than the processors these run on: a journey often waits for what a person would wait for.
  workers: 3,
  fullyParallel: false,
  forbidOnly: onCi,
  retries: onCi ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.JOURNEYS_REPORT || '.cache/reports/journeys.json' }]],
  use: {
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    // A third of what a page costs here is drawing what fades and breathes. Those about the ways most used move all the same.
    contextOptions: { reducedMotion: 'reduce' },
    // Every journey would fetch the whole client again for later; those about that switch it on.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Recording every journey in case it is red takes a good part of the time of the run; a second try records.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
