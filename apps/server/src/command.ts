import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { anonymiseHelp, readAnonymiseFlags } from './commands/anonymise/anonymise-flags.ts';
import { anonymiseTable } from './commands/anonymise/anonymise-table.ts';
import { progressBar } from './commands/anonymise/progress-bar.ts';
import { sayAccount } from './commands/anonymise/say-account.ts';
import { chainIsWhole, checkAudit, sayChain } from './commands/check-audit.ts';
import { CommandRefused } from './commands/command-refused.ts';
import { makePeople } from './commands/make-people.ts';
import { openMadeStore } from './commands/open-made-store.ts';
import { SettingRefused, type Settings, settingsOfProcess } from './env.ts';
import { openDemoStore, openKey, openRealStore } from './open-stores.ts';

const help = `npm run alongside -- COMMAND

  make-data --people N --sessions N [--seed TEXT] [--into FOLDER] [--real | --database]
      Makes invented people in files of their own, under DATA_DIR/made or in FOLDER.
      Look around in them with: DATA_DIR=FOLDER npm start -- --demo
      --real      as the file of a real installation, for measuring (nobody there can sign in)
      --database  in the empty PostgreSQL database that DATABASE_URL names

  verify-audit [--demo]
      Says whether the audit trail is whole, from the first entry to the signed last one.
      Ends with 1 when it is not. --demo looks at the demo's.
      Stop Alongside first: one process at a time opens a file.

${anonymiseHelp}
  help
      This page.

Settings: DATA_DIR, ALONGSIDE_KEY_FILE, DATABASE_URL, as for npm start.
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const perSecond = (count: number, ms: number): string =>
  Math.round((count * 1000) / Math.max(1, ms)).toLocaleString('en-GB');

const readCount = (name: string, text: string | undefined): number => {
  const count = Number(text);
  if (!text || !Number.isSafeInteger(count) || count < 1 || count > 100_000_000)
    throw new CommandRefused(
      `--${name} must be a whole number from 1. ${text ? `It is "${text}".` : 'It is missing.'}`,
    );
  return count;
};

const make = async (settings: Settings, args: string[]): Promise<void> => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      people: text,
      sessions: text,
      seed: { ...text, default: 'alongside' },
      into: text,
      real: flag,
      database: flag,
    },
  });
  const people = readCount('people', values.people);
  const sessions = readCount('sessions', values.sessions);
  if (values.database && !settings.databaseUrl) throw new CommandRefused('--database needs DATABASE_URL.');
  const made = join(settings.dataDir, 'made', `${people}-people-${sessions}-sessions`);
  const folder = values.database ? null : resolve(values.into ?? made);
  const store = await openMadeStore(settings, { folder, asReal: values.real });
  const startedAt = performance.now();
  let saidAt = startedAt;
  try {
    const written = await makePeople(store, {
      people,
      sessions,
      seed: values.seed,
      now: new Date(),
      onProgress: (rows, soFar) => {
        const at = performance.now();
        if (at - saidAt < 2000) return;
        saidAt = at;
        say(`${soFar.toLocaleString('en-GB')} sessions so far, ${perSecond(rows, at - startedAt)} rows a second`);
      },
    });
    const ms = performance.now() - startedAt;
    say(
      `Made ${people.toLocaleString('en-GB')} people and ${written.sessions.toLocaleString('en-GB')} sessions, ${written.rows.toLocaleString('en-GB')} rows in all, in ${(ms / 1000).toFixed(1)} s: ${perSecond(written.rows, ms)} rows a second.`,
    );
    say(folder === null ? 'They are in the database of DATABASE_URL.' : `They are in ${folder}`);
  } finally {
    await store.close();
  }
};

const verifyAuditTrail = async (settings: Settings, args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } });
  const file = join(settings.dataDir, values.demo ? 'demo.db' : 'alongside.db');
  // Opening would make an empty file, whose empty trail is whole: no comfort to someone in the wrong folder.
  if ((values.demo || !settings.databaseUrl) && !existsSync(file))
    throw new CommandRefused(`There is nothing to look at: no ${file}. Set DATA_DIR to where the data is.`);
  const key = openKey(settings);
  const store = values.demo ? openDemoStore(settings, key) : await openRealStore(settings, key);
  try {
    const report = await checkAudit(store);
    say(sayChain(report));
    if (!chainIsWhole(report)) process.exitCode = 1;
  } finally {
    await store.close();
  }
};

const anonymise = (args: string[]): void => {
  const ask = readAnonymiseFlags(args);
  const bar = progressBar(process.stderr);
  const startedAt = performance.now();
  try {
    const { account } = anonymiseTable(ask, bar.show);
    bar.clear();
    say(sayAccount(account, ask.out, (performance.now() - startedAt) / 1000));
  } finally {
    bar.clear();
  }
};

const run = async ([command = 'help', ...args]: string[]): Promise<void> => {
  if (command === 'make-data') return make(settingsOfProcess(), args);
  if (command === 'verify-audit') return verifyAuditTrail(settingsOfProcess(), args);
  if (command === 'anonymise') return args.includes('--help') ? say(anonymiseHelp) : anonymise(args);
  if (['help', '--help', '-h'].includes(command)) return say(help);
  throw new CommandRefused(`There is no command "${command}".\n\n${help}`);
};

const isOptionSlip = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CommandRefused || error instanceof SettingRefused || isOptionSlip(error))) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
