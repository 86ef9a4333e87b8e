// Turns what the test runners report into `{ passed, failed }`. A run that says all is well but ends badly is a failed one.
import { existsSync, readFileSync } from 'node:fs';

export function stepCounts(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

export function vitestCounts(report, code) {
  const run = readReport(report);
  if (!run) return { passed: 0, failed: 1 };
  // A file that could not be loaded has no tests to count.
  const notLoaded = run.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return withExitCode({ passed: run.numPassedTests, failed: run.numFailedTests + notLoaded }, code);
}

export function playwrightCounts(report, code) {
  const run = readReport(report);
  if (!run) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = run.stats;
  if (flaky > 0) console.log(`${flaky} needed a second try. Treat that as a defect.`);
  return withExitCode({ passed: expected + flaky, failed: unexpected }, code);
}

function withExitCode({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
