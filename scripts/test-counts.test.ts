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

const red = { status: 'failed', fullName: 'a count is rounded', failureMessages: ['expected 7 to be 5'] };

test('counts the tests of a run, and says again which were red and why', () => {
  const run = report({
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'passed' }, red] }],
  });
  const counts = vitestCounts('rules', run, 1);
  expect(counts).toMatchObject({ passed: 7, failed: 1 });
  expect(counts.faults).toEqual(['a count is rounded\n    expected 7 to be 5']);
});

test('counts a test file that could not be loaded as failed, and names it', () => {
  const notLoaded = { status: 'failed', name: 'day.test.ts', message: 'no such file', assertionResults: [] };
  const run = report({ numPassedTests: 7, numFailedTests: 0, testResults: [notLoaded] });
  const counts = vitestCounts('rules', run, 1);
  expect(counts).toMatchObject({ passed: 7, failed: 1 });
  expect(counts.faults).toEqual(['day.test.ts\n    no such file']);
});

test('counts a run that ended badly with no failed test as failed', () => {
  const run = report({ numPassedTests: 7, numFailedTests: 0, testResults: [] });
  const counts = vitestCounts('rules', run, 1);
  expect(counts).toMatchObject({ passed: 7, failed: 1 });
  expect(counts.faults).toHaveLength(1);
});

test('counts a run that left no report as failed', () => {
  const nowhere = join(folder, 'nothing.json');
  expect(vitestCounts('rules', nowhere, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(playwrightCounts('journeys', nowhere, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('counts the journeys of a run, and says again which were red and why', () => {
  const spec = {
    file: 'log-session.spec.ts',
    title: 'a session is logged',
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'no such button' }] }] }],
  };
  const run = report({
    stats: { expected: 9, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ suites: [{ specs: [spec, { ...spec, ok: true }] }] }],
  });
  const counts = playwrightCounts('journeys', run, 1);
  expect(counts).toMatchObject({ passed: 9, failed: 1 });
  expect(counts.faults).toEqual(['log-session.spec.ts: a session is logged\n    no such button']);
});
