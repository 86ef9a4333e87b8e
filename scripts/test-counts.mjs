// Turns what the test runners report into `{ passed, failed, faults }`. A run that says all is well but ends badly is a failed one.
// `faults` are told again at the very end: of a long output only the last lines may be kept.
import { existsSync, readFileSync } from 'node:fs';

const linesOfAFault = 12;

export function stepCounts(title, code) {
  if (code === 0) return { passed: 1, failed: 0, faults: [] };
  return { passed: 0, failed: 1, faults: [fault(title, `It ended with ${code}; what it said stands above.`)] };
}

export function vitestCounts(title, report, code) {
  const run = readReport(report);
  if (!run) return stepCounts(title, code || 1);
  // A file that could not be loaded has no tests to count.
  const notLoaded = run.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const red = run.testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'failed');
  return withExitCode(title, code, {
    passed: run.numPassedTests,
    failed: run.numFailedTests + notLoaded.length,
    faults: [
      ...notLoaded.map(({ name, message }) => fault(name, message)),
      ...red.map(({ fullName, failureMessages }) => fault(fullName, failureMessages.join('\n'))),
    ],
  });
}

export function playwrightCounts(title, report, code) {
  const run = readReport(report);
  if (!run) return stepCounts(title, code || 1);
  const { expected, unexpected, flaky } = run.stats;
  if (flaky > 0) console.log(`${flaky} needed a second try. Treat that as a defect.`);
  const red = specsIn(run.suites).filter(({ ok }) => !ok);
  const errors = run.errors ?? [];
  return withExitCode(title, code, {
    passed: expected + flaky,
    failed: unexpected,
    faults: [
      ...red.map((spec) => fault(`${spec.file}: ${spec.title}`, errorsOf(spec))),
      ...errors.map(({ message }) => fault(title, message)),
    ],
  });
}

const specsIn = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])]);

const errorsOf = ({ tests }) =>
  tests
    .flatMap(({ results }) => results)
    .flatMap(({ errors }) => errors)
    .map(({ message }) => message)
    .join('\n');

const fault = (name, message = '') => [name, ...message.split('\n').slice(0, linesOfAFault)].join('\n    ');

function withExitCode(title, code, counts) {
  if (code === 0 || counts.failed > 0) return counts;
  return {
    ...counts,
    failed: 1,
    faults: [...counts.faults, fault(title, `Nothing was red, and yet it ended with ${code}.`)],
  };
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
