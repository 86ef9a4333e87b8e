import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, test } from '@playwright/test';
import { phone } from './fixtures.ts';

/** A browser that keeps what it was given when it is closed, as the one on a phone does. */
export class KeptBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'alongside-browser-'));
  readonly #baseURL: string | undefined;
  #context: BrowserContext | null = null;

  constructor(baseURL: string | undefined) {
    this.#baseURL = baseURL;
  }

  async open(): Promise<BrowserContext> {
    const { launchOptions, locale, timezoneId } = test.info().project.use;
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      ...launchOptions,
      baseURL: this.#baseURL,
      locale,
      timezoneId,
      viewport: phone,
      serviceWorkers: 'allow',
    });
    return this.#context;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
