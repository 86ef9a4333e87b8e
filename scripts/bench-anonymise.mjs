// `npm run bench:anonymise -- FOLDER`: what anonymising the table in FOLDER costs, in detail and in processor time, for each k and
// method, beside a strict Mondrian in the same run. FOLDER holds TABLE.csv and files <anything>_hierarchy_<column>.csv. Without a
// folder: invented tables of several shapes. Prints, judges nothing. Every figure but the time is read again from the written file.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTable } from '../apps/server/src/commands/anonymise/build-table.ts';
import { checkValuesKnown, readHierarchies } from '../apps/server/src/commands/anonymise/read-hierarchies.ts';
import { readTable } from '../apps/server/src/commands/anonymise/read-table.ts';
import { releaseLines } from '../apps/server/src/commands/anonymise/release-lines.ts';
import { sayRefusal } from '../apps/server/src/commands/anonymise/say-refusal.ts';
import { CommandRefused } from '../apps/server/src/commands/command-refused.ts';
import { brokenGates } from '../apps/server/src/commands/measure/gates.ts';
import { measureWrittenTable } from '../apps/server/src/commands/measure/measure-written-table.ts';
import { mondrianRelease, strictMondrian } from '../packages/anonymise/bench/strict-mondrian.ts';
import { solveRelease } from '../packages/anonymise/src/solve-release.ts';
import { makeInventedTable } from '../packages/testing/src/invented-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    qi: { type: 'string' },
    sensitive: { type: 'string' },
    separator: { type: 'string' },
    k: { type: 'string', default: '2,5,10,25' },
    rows: { type: 'string', default: '500,3000,20000,100000' },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);
const listOf = (text) => (text ?? '').split(',').filter((part) => part !== '');
const scratch = mkdtempSync(join(tmpdir(), 'alongside-anonymise-'));

/** At most this much is left out where the aim is to leave nobody out. */
const hardlyAnybody = 0.001;
const ways = [
  { name: 'uniform, 0 % left out', method: 'uniform', suppression: 0 },
  { name: 'uniform, 1 % left out', method: 'uniform', suppression: 0.01 },
  { name: 'uniform, 5 % left out', method: 'uniform', suppression: 0.05 },
  { name: 'detail', method: 'detail', suppression: hardlyAnybody },
  { name: 'sets', method: 'sets', suppression: hardlyAnybody },
];

function readFolder(folder) {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv') && !name.includes('_hierarchy_'));
  if (tables.length !== 1)
    throw new CommandRefused(`${folder} should hold one table beside its hierarchies, not ${tables.length}.`);
  const table = readTable(join(folder, tables[0]), values.separator);
  const hierarchies = readHierarchies(folder, table.columns, table.file.separator);
  // Tables made for comparing end with the outcome, which stays as it is.
  const outcome = table.columns.at(-1);
  const sensitive = listOf(values.sensitive);
  const quasi = values.qi
    ? listOf(values.qi)
    : table.columns.filter((name) => name !== outcome && !sensitive.includes(name) && hierarchies.has(name));
  const plain = sensitive.includes(outcome) || quasi.includes(outcome) ? [] : [outcome];
  for (const name of quasi) if (hierarchies.has(name)) checkValuesKnown(table, hierarchies.get(name));
  return { table, hierarchies, quasi, sensitive, plain };
}

const toCsv = (lines) => lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');

function inventFolder({ rows, quasi, seed }) {
  const made = makeInventedTable({ rows, quasi, seed });
  const folder = join(scratch, seed);
  mkdirSync(folder);
  writeFileSync(join(folder, 'people.csv'), toCsv([made.columns, ...made.rows]));
  for (const [column, lines] of made.hierarchies)
    writeFileSync(join(folder, `people_hierarchy_${column}.csv`), toCsv(lines));
  const table = readTable(join(folder, 'people.csv'));
  const hierarchies = readHierarchies(folder, table.columns, ',');
  return { table, hierarchies, quasi: made.quasi, sensitive: made.sensitive, plain: [] };
}

function cpuSeconds(work) {
  const before = process.cpuUsage();
  const answer = work();
  const used = process.cpuUsage(before);
  return { answer, seconds: (used.user + used.system) / 1e6 };
}

/** The first run, before the engine is warm, and the median of up to seven more within three seconds. */
function timed(work) {
  const first = cpuSeconds(work);
  const more = [];
  for (let spent = first.seconds; more.length < 7 && spent < 3; spent += more.at(-1))
    more.push(cpuSeconds(work).seconds);
  const sorted = more.toSorted((one, other) => one - other);
  return { answer: first.answer, first: first.seconds, median: sorted[Math.floor(sorted.length / 2)] ?? first.seconds };
}

function measure(source, ask, built, release) {
  const lines = releaseLines(source.table, built, release, ask);
  const path = join(scratch, 'anonymised.csv');
  writeFileSync(path, lines.text);
  return measureWrittenTable({
    input: source.table.file.text,
    output: readFileSync(path, 'utf8'),
    separator: source.table.file.separator,
    hierarchies: source.hierarchies,
    speaks: ask.method === 'sets' ? 'sets' : 'nodes',
    quasi: source.quasi,
    sensitive: source.sensitive,
    plain: source.plain,
    from: lines.from,
  });
}

const widths = [24, 4, 8, 9, 10, 9, 9, 11, 8, 0];
const row = (cells) =>
  say(`  ${cells.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](widths[at])).join('')}`);

function compare(source, ks) {
  row(['method', 'k', 'GCP', 'smallest', 'left out', 'first s', 'CPU s', '× Mondrian', '× bare', '']);
  for (const k of ks) {
    const policy = {
      k,
      l: source.sensitive.length > 0 ? 2 : 1,
      bound: source.sensitive.length > 0 ? { highestShare: 0.8, aboveBase: 0.15 } : 'none',
      seed: 'bench',
      protectedColumns: [],
    };
    const askOf = (method) => ({ ...source, protected: [], person: null, seed: 'bench', method });
    const built = buildTable(source.table, source.hierarchies, askOf('detail'));
    // Splitting alone, and with the duties of a release besides: chance order, check, reports. Neither bound nor l.
    const open = { ...policy, l: 1, bound: 'none', suppressionLimit: 0 };
    const bare = timed(() => strictMondrian(built.table, k));
    const whole = timed(() => mondrianRelease(built.table, open));
    const timesOf = ({ first, median }) => [
      first.toFixed(2),
      median.toFixed(2),
      `${(median / whole.median).toFixed(1)} ×`,
      `${(median / bare.median).toFixed(1)} ×`,
    ];
    const split = measure(source, askOf('detail'), built, whole.answer);
    row(['strict Mondrian', k, split.gcp.toFixed(4), split.smallestClass, split.leftOut, ...timesOf(whole), '']);
    row(['  splitting alone', k, '', '', '', ...timesOf(bare), '']);
    for (const { name, method, suppression } of ways) {
      const solve = () => solveRelease(built.table, { ...policy, suppressionLimit: suppression }, method);
      const run = timed(solve);
      const { answer } = run;
      const times = timesOf(run);
      if (!answer.allowed) {
        row([name, k, '-', '-', '-', ...times, `  refused: ${answer.refusals.map(sayRefusal).join(' ')}`]);
        continue;
      }
      const measured = measure(source, askOf(method), built, answer.release);
      const broken = brokenGates(measured, { k, l: policy.l, bound: 0.8, suppression });
      const told = broken.length === 0 ? '' : `  GATES BROKEN: ${broken.join('; ')}`;
      row([name, k, measured.gcp.toFixed(4), measured.smallestClass, measured.leftOut, ...times, told]);
    }
  }
}

const about = ({ table, quasi, sensitive }) =>
  `${table.rows.length.toLocaleString('en-GB')} rows, ${quasi.length} quasi-identifiers (${quasi.join(', ')})${sensitive.length > 0 ? `, bounded: ${sensitive.join(', ')}` : ''}`;

try {
  const ks = listOf(values.k).map(Number);
  const [folder] = positionals;
  if (folder) {
    const source = readFolder(resolve(folder));
    say(`${source.table.file.name}: ${about(source)}`);
    if (source.plain.length > 0)
      say(
        `The last column, ${source.plain.join(', ')}, is taken for the outcome and stays as it is. --qi and --sensitive choose otherwise.`,
      );
    compare(source, ks);
  } else {
    for (const rows of listOf(values.rows).map(Number))
      for (const quasi of rows > 50_000 ? [8] : [5, 8, 12]) {
        const source = inventFolder({ rows, quasi, seed: `invented-${rows}-${quasi}` });
        say(`Invented table: ${about(source)}`);
        compare(source, rows > 50_000 ? [5] : ks.filter((k) => k === 5 || k === 10));
      }
  }
} catch (error) {
  if (!(error instanceof CommandRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
