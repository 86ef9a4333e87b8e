// `npm run bench:release`: how long a release of 2,000 people with twelve measures takes, and one of 100,000 people, while
// sessions are logged beside it: their time with the server idle, and while the release is compared and made. Prints, judges nothing.
// `--people 5000` makes the large one smaller; `--skip-large` leaves it out.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { callAs } from '../apps/server/test/call-as.ts';
import { openSqliteStore } from '../packages/db/src/sqlite-store.ts';
import { buildAccount, buildEpisode, buildPairing, buildPerson } from '../packages/testing/src/build.ts';
import { manyMeasures } from '../packages/testing/src/many-measures.ts';
import { newId } from '../packages/testing/src/new-id.ts';
import { writeRows } from '../packages/testing/src/write-rows.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '100000' }, 'skip-large': { type: 'boolean', default: false } },
});
const now = new Date('2026-11-19T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'alongside-release-'));
const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const twelve = [
  ['qpr_15', 'total', 0, 60, 'qpr_15'],
  ['swemwbs_7', 'metric', 7, 35, 'swemwbs_7_metric'],
  ['reqol_10', 'total', 0, 40, 'reqol_10'],
  ['ucla_3', 'total', 3, 9, 'ucla_3'],
  ['ons_4', 'satisfied', 0, 10, 'ons_4_satisfied'],
  ['ons_4', 'anxious', 0, 10, 'ons_4_anxious'],
  ['herth_hope', 'total', 12, 48, 'herth_hope'],
  ['adult_hope', 'total', 8, 64, 'adult_hope_total'],
  ['mansa', 'mean', 1, 7, 'mansa'],
  ['empowerment', 'mean', 1, 4, 'empowerment'],
  ['phq_9', 'total', 0, 27, 'phq_9'],
  ['gad_7', 'total', 0, 21, 'gad_7'],
].map(([instrument, scale, min, max, name]) => ({ instrument, scale, min, max, name }));

/** A world with a researcher, a data steward, and a peer worker who walks with one person. */
async function fill(people, measures) {
  const store = openSqliteStore({ path: join(folder, `${people}.db`), key: randomBytes(32) });
  const made = manyMeasures({
    seed: 'release',
    organisations: 12,
    teamsEach: 2,
    episodes: people,
    measures,
    today: '2026-11-19',
  });
  for (const batch of made.batches) await store.write((tx) => writeRows(tx, batch));
  const [organisationId] = made.organisationIds;
  const staff = await store.write(async (tx) => {
    const steward = await buildAccount(tx, { organisationId, roles: ['data_steward'] });
    const worker = await buildAccount(tx, { organisationId, teams: [{ teamId: made.teamIds[0] }] });
    const personId = await buildPerson(tx, { organisationId });
    const episodeId = await buildEpisode(tx, { organisationId, personId, teamId: made.teamIds[0] });
    await buildPairing(tx, { episodeId, personId, accountId: worker });
    return { steward, worker, personId };
  });
  const as = (accountId, role) =>
    callAs(
      store,
      { accountId, organisationId, name: '', roles: [role], timeZone: 'Europe/London', today: '2026-11-19' },
      { now },
    );
  return {
    store,
    personId: staff.personId,
    evaluationId: made.evaluationId,
    researcher: as(made.researcherId, 'researcher'),
    steward: as(staff.steward, 'data_steward'),
    worker: as(staff.worker, 'peer_worker'),
  };
}

const at = (times, share) => [...times].sort((one, other) => one - other)[Math.floor((times.length - 1) * share)] ?? 0;

/** Logs one session after another, as long as `goesOn` says so. */
async function logSessions({ worker, personId }, goesOn) {
  const times = [];
  while (goesOn()) {
    const began = performance.now();
    await worker.session.log({
      id: newId('session'),
      personId,
      heldOn: '2026-11-18',
      minutes: 30,
      attendance: 'met',
      mode: 'phone',
    });
    times.push(performance.now() - began);
    await pause(5);
  }
  return times;
}

const spoken = (times) =>
  `median ${at(times, 0.5).toFixed(1)} ms, 95 of 100 within ${at(times, 0.95).toFixed(1)} ms (${times.length})`;

async function whenOver(caller, started) {
  let run = started;
  while (run.state === 'running') run = await caller.release.run({ runId: run.id });
  return run;
}

async function release(world, measures) {
  const { researcher, steward, evaluationId } = world;
  const asked = {
    evaluationId,
    variables: ['age_band', 'gender', 'ethnicity', 'site_group', ...measures.map(({ name }) => name)],
    tier: 'named',
    k: 5,
    freeze: 'quarter',
    people: 'everyone',
  };
  const compare = async () =>
    whenOver(researcher, await researcher.release.compare({ id: newId('releaseRun'), asked }));
  const timed = async (work) => {
    const began = performance.now();
    const answer = await work();
    return { answer, ms: performance.now() - began };
  };
  const compared = await timed(compare);
  const { report } = compared.answer;
  const [uniform] = report?.files ?? [];
  say(`  compared (two methods and a table): ${seconds(compared.ms)}; ${compared.answer.state}`);
  say(
    `  uniform: ${uniform?.people} people, smallest class ${uniform?.risk?.smallestClass}, refused: ${uniform?.refusals.map(({ code }) => code).join(', ') || 'no'}`,
  );
  const method = report?.files.find(({ refusals }) => refusals.length === 0)?.method;
  if (!method) return { compared: compared.ms, made: 0 };
  const requestId = newId('releaseRequest');
  const words = { question: 'How long does it take?', recipient: 'This machine', destroyBy: '2027-06-30' };
  await researcher.release.request({ id: requestId, runId: compared.answer.id, method, ...words });
  await steward.release.openReport({ requestId });
  await steward.release.approve({ requestId, reasons: 'To measure it.' });
  const made = await timed(async () =>
    whenOver(
      researcher,
      await researcher.release.make({ id: newId('releaseRun'), releaseId: newId('release'), requestId }),
    ),
  );
  say(`  made (${method}): solved, written, verified and entered in ${seconds(made.ms)}; ${made.answer.state}`);
  return { compared: compared.ms, made: made.ms };
}

async function measure(people, measures) {
  say(`${people} people, ${measures.length} measures`);
  const began = performance.now();
  const world = await fill(people, measures);
  say(`  written in ${seconds(performance.now() - began)}`);
  // The thread is started once for a server's life.
  await whenOver(
    world.researcher,
    await world.researcher.release.compare({
      id: newId('releaseRun'),
      asked: {
        evaluationId: world.evaluationId,
        variables: ['gender'],
        tier: 'named',
        k: 5,
        freeze: 'quarter',
        people: 'everyone',
      },
    }),
  );
  const idleUntil = performance.now() + 3000;
  const idle = await logSessions(world, () => performance.now() < idleUntil);
  let isOver = false;
  const during = logSessions(world, () => !isOver);
  await release(world, measures);
  isOver = true;
  const busy = await during;
  say(`  a session logged, server idle: ${spoken(idle)}`);
  say(`  a session logged meanwhile:    ${spoken(busy)}`);
  say(
    `  times as long: ${(at(busy, 0.5) / at(idle, 0.5)).toFixed(1)} (median), ${(at(busy, 0.95) / at(idle, 0.95)).toFixed(1)} (95 of 100)`,
  );
  await world.store.close();
}

try {
  await measure(2000, twelve);
  if (!values['skip-large']) await measure(Number(values.people), twelve.slice(0, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
