// `npm run bench:figures`: how long the figures of 100,000 episodes with 400,000 completed measures take, and how many queries,
// on an encrypted SQLite file and on PostgreSQL. Prints, judges nothing. `--episodes 5000` makes a smaller world.
import { parseArgs } from 'node:util';
import { readEvaluation, readEvaluationGoals } from '../apps/server/src/features/evaluation/evaluation-figures.ts';
import {
  readOrganisationFigures,
  readOrganisationGoals,
  readTeamFigures,
} from '../apps/server/src/features/figure/figure-reads.ts';
import { manyMeasures } from '../packages/testing/src/many-measures.ts';
import { writeRows } from '../packages/testing/src/write-rows.ts';
import { onEachEngine } from './bench-engines.mjs';

const { values } = parseArgs({
  options: { episodes: { type: 'string', default: '100000' }, engine: { type: 'string', default: 'both' } },
});
const now = new Date('2026-11-19T10:00:00Z');
const say = (line) => process.stdout.write(`${line}\n`);

const world = () =>
  manyMeasures({
    seed: 'figures',
    organisations: 12,
    teamsEach: 4,
    episodes: Number(values.episodes),
    today: '2026-11-19',
    hasGoals: true,
    measures: [
      { instrument: 'qpr_15', scale: 'total', min: 0, max: 60 },
      { instrument: 'swemwbs_7', scale: 'metric', min: 7, max: 35 },
    ],
  });

async function fill(store) {
  const made = world();
  let measures = 0;
  let ratings = 0;
  const began = performance.now();
  for (const batch of made.batches) {
    await store.write((tx) => writeRows(tx, batch));
    measures += batch.outcome.length;
    ratings += batch.goalRating.length;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  say(
    `  ${values.episodes} episodes, ${measures} completed measures and ${ratings} ratings of goals written in ${seconds} s`,
  );
  return made;
}

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Each dashboard five times, after one look that is not counted. */
async function measure(store, made, counted) {
  const [organisationId] = made.organisationIds;
  const actor = (accountId) => ({ accountId, organisationId, name: '', roles: [], timeZone: 'Europe/London' });
  const dashboards = {
    'an evaluation of all twelve': () => readEvaluation(store.read, actor(made.researcherId), made.evaluationId, now),
    'its goals': () => readEvaluationGoals(store.read, actor(made.researcherId), made.evaluationId, now),
    'one organisation': () => readOrganisationFigures(store.read, actor(made.coordinatorId), now),
    'its goals, in one organisation': () => readOrganisationGoals(store.read, actor(made.coordinatorId), now),
    'the teams of one supervisor': () => readTeamFigures(store.read, actor(made.supervisorId), now),
  };
  for (const [name, read] of Object.entries(dashboards)) {
    await read();
    const times = [];
    const worked = [];
    const before = counted.queries;
    for (let time = 0; time < 5; time += 1) {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      await read();
      times.push(performance.now() - began);
      const used = process.cpuUsage(cpu);
      worked.push((used.user + used.system) / 1000);
    }
    const queries = (counted.queries - before) / 5;
    say(
      `  ${name}: ${median(times).toFixed(0)} ms (${median(worked).toFixed(0)} ms of processor here), ${queries} queries`,
    );
  }
}

await onEachEngine(values.engine, { fill, measure });
