// `npm test` runs everything; `npm run check` (--quick) leaves out PostgreSQL and the journeys.
// Every static step counts as one test. The last line on stdout is always `N passed, N failed`.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './find-chromium.mjs';
import { playwrightCounts, stepCounts, vitestCounts } from './test-counts.mjs';
import { makeTestFolder } from './test-folder.mjs';
import { runQuietly, runStreaming } from './test-step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quick = process.argv.includes('--quick');
const modules = join(root, 'node_modules');
const reports = join(root, '.cache', 'reports');

const types = (project, name) => [
  'typescript-7/bin/tsc',
  '-p',
  project,
  // Several would each work out for themselves what the others know: with two processors that takes twice as long.
  ...['--checkers', '1'],
  '--incremental',
  '--tsBuildInfoFile',
  `.cache/types-${name}`,
];
const staticSteps = [
  { title: 'types of server, packages and scripts', args: types('tsconfig.json', 'server') },
  { title: 'types of the pages', args: types('apps/web/tsconfig.json', 'web') },
  { title: 'types of the journeys', args: types('e2e/tsconfig.json', 'journeys') },
  { title: 'format and lint', args: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
  {
    title: 'import boundaries',
    args: [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config=.dependency-cruiser.mjs',
      '--output-type=err',
      ...['apps', 'packages', 'scripts', 'e2e'],
    ],
  },
  { title: 'house rules', script: 'scripts/check-words.mjs', args: [] },
  ...(quick
    ? []
    : [
        { title: 'nothing left unused', args: ['knip/bin/knip.js', '--no-progress'] },
        { title: 'weight of the first load', script: 'scripts/weigh-first-load.mjs', args: [] },
      ]),
];

const vitest = (title, ...projects) => {
  const report = join(reports, `${projects[0]}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), ...reporters];
  return { title, args, counts: (code) => vitestCounts(title, report, code) };
};

const inBrowser = 'journeys in a browser';
const journeys = {
  title: inBrowser,
  args: ['@playwright/test/cli.js', 'test'],
  counts: (code) => playwrightCounts(inBrowser, join(reports, 'journeys.json'), code),
  env: () => ({ CHROMIUM_PATH: ensureChromium() ?? '', JOURNEYS_REPORT: join(reports, 'journeys.json') }),
};

const onSqlite = vitest('rules, pages and operations on SQLite', 'unit', 'web', 'sqlite');
const onPostgres = vitest('operations on PostgreSQL', 'postgres');

const commandOf = (step) => [
  step.script ? join(root, step.script) : join(modules, step.args[0]),
  ...(step.script ? step.args : step.args.slice(1)),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const counts = [];
// Two at a time: the machines these run on have two cores.
const waiting = [...staticSteps];
const worker = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    counts.push(stepCounts(step.title, await runQuietly(step.title, commandOf(step), root)));
  }
};
await Promise.all([worker(), worker()]);

const folder = makeTestFolder();
for (const step of [onSqlite, ...(quick ? [] : [onPostgres, journeys])]) {
  const code = await runStreaming(step.title, commandOf(step), root, { TMPDIR: folder, ...step.env?.() });
  counts.push(step.counts(code));
}

for (const fault of counts.flatMap(({ faults }) => faults)) console.log(`\n✗ ${fault}`);
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
process.exitCode = total('failed') === 0 ? 0 : 1;
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
