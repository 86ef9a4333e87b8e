// `npm run bench`: how long Alongside takes to log a session, show a caseload and a timeline and find a name, against the bare limit:
// a plain server with prepared statements on the same encrypted file (bare-limit.mjs). Both are asked in turn, in one run, on
// copies of the same invented people. Then how many sessions 16 phones log in a second, what memory is taken, and how long a
// start takes. Prints, judges nothing. `--sessions 20000` makes a smaller world, `--rounds 50` asks less often.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newId } from '../packages/testing/src/new-id.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    sessions: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '300' },
  },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rounds = Number(values.rounds);
const phones = 16;
const folder = mkdtempSync(join(tmpdir(), 'alongside-limit-'));
const say = (line) => process.stdout.write(`${line}\n`);
// As `npm start` has it.
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, ...startArgs] = scripts.start.split(' ');
const run = (args, settings = {}) => {
  const { DATABASE_URL, ALONGSIDE_KEY_FILE, ...ours } = process.env;
  const env = { ...ours, PORT: '0', HOST: '127.0.0.1', ...settings };
  return spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};
const ended = (child) =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve(child.exitCode);
const addressOf = (child) =>
  new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (part) => {
      printed += part;
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}.\n${printed}`)));
  });

// The server takes 1,200 calls a minute from one address: like a country's phones, these come from many.
let asked = 0;
const agents = new Map();
const agentNow = () => {
  const place = Math.floor(asked++ / 900) % 250;
  const localAddress = `127.0.0.${place + 2}`;
  if (!agents.has(place)) agents.set(place, new Agent({ keepAlive: true, localAddress, maxSockets: 64 }));
  return agents.get(place);
};

const ask = (address, path, input, headers = {}) =>
  new Promise((resolve, reject) => {
    const sent = request(`${address}/${path}`, {
      method: 'POST',
      agent: agentNow(),
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (response.statusCode !== 200)
          return reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        return resolve({ answer: JSON.parse(text).result.data, cookies: response.headers['set-cookie'] ?? [] });
      });
    });
    sent.end(JSON.stringify(input));
  });

const timed = async (work) => {
  const began = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - began };
};
const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
const memory = ({ pid }) => {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return `${Math.round(Number(line?.[1] ?? 0) / 1024)} MiB`;
};

/** As somebody of the cast, by the door that pages use. */
async function signedIn(address, role) {
  const { answer: cast } = await ask(address, 'demo/api/signIn.cast', {});
  const members = cast.find((each) => each.role === role).members;
  const member = members.toSorted((one, other) => other.walksWith - one.walksWith)[0];
  const { cookies } = await ask(address, 'demo/api/signIn.asCastMember', { accountId: member.accountId });
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  return {
    accountId: member.accountId,
    call: async (path, input) => (await ask(address, `demo/api/${path}`, input, { cookie })).answer,
  };
}

const sessionWith = (personId) => ({
  id: newId('session'),
  personId,
  heldOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  minutes: 45,
  attendance: 'met',
  mode: 'in_person',
});

/** A second of as many calls at once as there are phones. */
async function rate(call) {
  const until = performance.now() + 4000;
  let done = 0;
  await Promise.all(
    Array.from({ length: phones }, async () => {
      while (performance.now() < until) {
        await call();
        done += 1;
      }
    }),
  );
  return done / 4;
}

async function measure(limit, ours, server) {
  const worker = await signedIn(ours, 'peer_worker');
  const coordinator = await signedIn(ours, 'coordinator');
  const who = await coordinator.call('signIn.who', {});
  const people = await worker.call('person.caseload', {});
  const list = people.people ?? people;
  const personIds = list.map(({ personId }) => personId);
  const search = list[0].displayName.slice(0, 4);
  const anyone = () => personIds[Math.floor(Math.random() * personIds.length)];
  say(`A peer worker with ${personIds.length} people, ${rounds} rounds; memory idle ${memory(server)}`);
  const asks = [
    [
      'log a session',
      () => ask(limit, 'log', { id: newId('session'), personId: anyone() }),
      () => worker.call('session.log', sessionWith(anyone())),
      5,
    ],
    [
      'caseload',
      () => ask(limit, 'caseload', { accountId: worker.accountId }),
      () => worker.call('person.caseload', {}),
      2,
    ],
    [
      'timeline',
      () => ask(limit, 'timeline', { personId: anyone() }),
      () => worker.call('person.timeline', { personId: anyone() }),
      2,
    ],
    [
      `find "${search}"`,
      () => ask(limit, 'find', { organisationId: who.organisation.id, search }),
      () => coordinator.call('person.register', { search, part: 'everyone' }),
      2,
    ],
  ];
  for (const [name, bare, whole, budget] of asks) {
    const [bareTimes, wholeTimes] = [[], []];
    for (let round = -20; round < rounds; round += 1) {
      const [one, other] = [await timed(bare), await timed(whole)];
      if (round < 0) continue;
      bareTimes.push(one.ms);
      wholeTimes.push(other.ms);
    }
    const [low, high] = [median(bareTimes), median(wholeTimes)];
    say(
      `${name}: ${high.toFixed(2)} ms, the limit ${low.toFixed(2)} ms: ${(high / low).toFixed(1)} times (budget ${budget})`,
    );
  }
  const [, bareLog, wholeLog] = asks[0];
  const most = await rate(bareLog);
  const logged = await rate(wholeLog);
  say(
    `${phones} phones at once: ${Math.round(logged)} sessions a second, the limit ${Math.round(most)}: ${(logged / most).toFixed(2)} of it (budget 0.25)`,
  );
  say(`memory after it: ${memory(server)}`);
}

const started = [];
try {
  const made = join(folder, 'made');
  const make = run([
    'apps/server/src/command.ts',
    'make-data',
    '--people',
    values.people,
    '--sessions',
    values.sessions,
    '--into',
    made,
  ]);
  make.stdout.on('data', () => {});
  if ((await ended(make)) !== 0) throw new Error('The invented people could not be made.');
  say(`${values.people} people, ${values.sessions} sessions, an encrypted SQLite file`);
  const beside = join(folder, 'limit');
  cpSync(made, beside, { recursive: true });
  const bare = run(['scripts/bare-limit.mjs', beside]);
  started.push(bare);
  const limit = await addressOf(bare);
  const start = async () => {
    const { answer, ms } = await timed(async () => {
      const server = run([...startArgs, '--demo'], { DATA_DIR: made });
      started.push(server);
      return { server, address: await addressOf(server) };
    });
    say(`a start on this file: ${(ms / 1000).toFixed(2)} s (budget 1.0)`);
    return answer;
  };
  // The first one may have to compile what the next finds ready.
  const before = await start();
  before.server.kill('SIGTERM');
  await ended(before.server);
  const { address, server } = await start();
  await measure(limit, address, server);
} finally {
  for (const child of started) child.kill('SIGTERM');
  await Promise.all(started.map(ended));
  rmSync(folder, { recursive: true, force: true });
}
