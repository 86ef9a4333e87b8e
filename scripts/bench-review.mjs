// `npm run bench:review`: how long a supervisor's review of 50 workers, 600 people and 200,000 sessions takes, and how many
// queries, on an encrypted SQLite file and on PostgreSQL. Prints, judges nothing. `--people 60` makes a smaller world.
import { parseArgs } from 'node:util';
import { readTeamReview, readWorkerReview } from '../apps/server/src/features/review/review-reads.ts';
import { readTeam } from '../apps/server/src/features/supervision/supervision-team.ts';
import { reviewSigns, signSettings } from '../packages/domain/src/review/sign-settings.ts';
import { manyWalks } from '../packages/testing/src/many-walks.ts';
import { writeRows } from '../packages/testing/src/write-rows.ts';
import { onEachEngine } from './bench-engines.mjs';

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '50' },
    people: { type: 'string', default: '600' },
    sessions: { type: 'string', default: '200000' },
    engine: { type: 'string', default: 'both' },
  },
});
const now = new Date('2026-11-19T10:00:00Z');
const say = (line) => process.stdout.write(`${line}\n`);

const world = () =>
  manyWalks({
    seed: 'review',
    workers: Number(values.workers),
    people: Number(values.people),
    sessions: Number(values.sessions),
    today: '2026-11-19',
  });

async function fill(store) {
  const made = world();
  const began = performance.now();
  for (const batch of made.batches) await store.write((tx) => writeRows(tx, batch));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  say(`  ${values.workers} workers, ${values.people} people, ${values.sessions} sessions written in ${seconds} s`);
  return made;
}

/** Every sign switched on: the most a review can be asked for. */
const watchAll = (store) =>
  store.write((tx) => {
    const all = signSettings(null, 21);
    const signs = Object.fromEntries(reviewSigns.map((sign) => [sign, { ...all[sign], isOn: true }]));
    return tx.db.update(tx.tables.organisation).set({ reviewSigns: signs });
  });

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Each page nine times, after one look that is not counted. */
async function measure(store, made, counted) {
  const actor = {
    accountId: made.supervisorId,
    organisationId: made.organisationId,
    name: '',
    roles: ['supervisor'],
    timeZone: 'Europe/London',
    today: '2026-11-19',
  };
  const [workerId] = made.workerIds;
  const team = () => readTeamReview(store.read, actor, null, now);
  const time = async (name, read) => {
    await read();
    const times = [];
    const worked = [];
    const before = counted.queries;
    for (let round = 0; round < 9; round += 1) {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      await read();
      times.push(performance.now() - began);
      const used = process.cpuUsage(cpu);
      worked.push((used.user + used.system) / 1000);
    }
    const queries = (counted.queries - before) / 9;
    const [took, busy] = [median(times).toFixed(0), median(worked).toFixed(0)];
    say(`  ${name}: ${took} ms (${busy} ms of processor here), ${queries} queries`);
  };
  await time('the review of the team', team);
  await time('the review of one worker', () => readWorkerReview(store.read, actor, workerId, now));
  await time('the rest of My team', () => readTeam(store.read, actor, now));
  await watchAll(store);
  await time('the review of the team, every sign on', team);
}

await onEachEngine(values.engine, { fill, measure });
