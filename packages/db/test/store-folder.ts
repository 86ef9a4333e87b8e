import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from './provided.ts';

/** One folder for the encrypted files of a whole run, taken away at its end: a worker that is stopped cannot do it. */
export const setup = (project: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'));
  project.provide('storeFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};
