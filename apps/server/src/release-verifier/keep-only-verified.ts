import { readFile, rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Caseload, Expectations, VerifierReport, WrittenFile } from './contract.ts';
import { verifyRelease } from './verify-release.ts';

/** Where a written release lies: how to read its zip again, and how to make an end of it. */
export interface WrittenPlace {
  readonly read: () => Promise<Uint8Array>;
  readonly destroy: () => Promise<void>;
}

export const placeAt = (path: string): WrittenPlace => ({
  read: () => readFile(path),
  destroy: () => rm(path, { force: true }),
});

/** @throws when two entries bear one name: which of them a program would show cannot be known. */
const filesIn = (zip: Uint8Array): WrittenFile[] => {
  const names: string[] = [];
  const inside = unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 });
  if (new Set(names).size < names.length) throw new Error('two files of one name');
  return Object.entries(inside).map(([name, bytes]) => ({ name, bytes }));
};

/**
 * Reads what was written back from where it lies, verifies it, and destroys it unless it passes. It is destroyed as well
 * when verifying itself breaks down: a release that nobody could verify is not one.
 */
export const keepOnlyVerified = async (
  place: WrittenPlace,
  expected: Expectations,
  caseload: Caseload,
): Promise<VerifierReport> => {
  let passed = false;
  try {
    const report = await verifyRelease(filesIn(await place.read()), expected, caseload);
    passed = report.passed;
    return report;
  } finally {
    if (!passed) await place.destroy();
  }
};
