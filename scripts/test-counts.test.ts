import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'alongside-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('counts the tests of a run', () => {
  const run = report({ numPassedTests: 7, numFailedTests: 2, testResults: [] });
  expect(vitestCounts(run, 1)).toEqual({ passed: 7, failed: 2 });
});

test('counts a test file that could not be loaded as failed', () => {
  const run = report({
    numPassedTests: 7,
    numFailedTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  });
  expect(vitestCounts(run, 1)).toEqual({ passed: 7, failed: 1 });
});

test('counts a run that ended badly with no failed test as failed', () => {
  const run = report({ numPassedTests: 7, numFailedTests: 0, testResults: [] });
  expect(vitestCounts(run, 1)).toEqual({ passed: 7, failed: 1 });
});

test('counts a run that left no report as failed', () => {
  expect(vitestCounts(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('counts the journeys of a run', () => {
  const run = report({ stats: { expected: 9, unexpected: 1, flaky: 0, skipped: 0 } });
  expect(playwrightCounts(run, 1)).toEqual({ passed: 9, failed: 1 });
});
