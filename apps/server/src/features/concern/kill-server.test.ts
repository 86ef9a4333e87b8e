import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eq, inArray } from '@alongside/db/operators.ts';
import { openSqliteStore } from '@alongside/db/sqlite-store.ts';
import type { Store } from '@alongside/db/store.ts';
import type { ConcernLadder } from '@alongside/domain/concern/concern-words.ts';
import { buildAccount, buildOrganisation, buildPerson } from '@alongside/testing/build.ts';
import { buildConcernLead } from '@alongside/testing/build-concern.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { makeRandom } from '@alongside/testing/random.ts';
import { describe, expect, inject, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import type { Order, Said } from '../../../test/killed/concern-server.ts';
import { type MailMoment, openKillingMailBox } from '../../../test/killed/killing-mail-box.ts';
import { openKillingTextService, type TextMoment } from '../../../test/killed/killing-text-service.ts';
import { now } from '../../../test/world.ts';

/*
 * A server is killed a hundred times between a raise and its mails and text messages, and started again. One moment cannot
 * be closed: the other side has said yes, and we die before we note it. The next server then sends that letter once more,
 * with the same Message-ID, or that text with the same key, by which the second can be dropped. The test sees each such
 * moment from both sides and allows one more copy for it, and none anywhere else.
 */

const kills = 100;
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const minute = 60_000;
/** Nothing climbs while the test runs: one mail for the lead and one for the deputy. */
const ladder: ConcernLadder = { deputyAfterMinutes: 4_000, allLeadsAfterMinutes: 4_320, coordinatorAt: '09:00' };
/** Further apart than a claim lasts: whatever a killed server had begun is taken over by the next. */
const timeOf = (cycle: number): number => now.getTime() + cycle * 10 * minute;

const fillStore = (store: Store) =>
  store.write(async (tx) => {
    const organisationId = await buildOrganisation(tx, { concernLadder: ladder });
    const raisedBy = await buildAccount(tx, { organisationId });
    const lead = await buildAccount(tx, { organisationId, roles: ['supervisor'] });
    const deputy = await buildAccount(tx, { organisationId, roles: ['supervisor'] });
    await buildConcernLead(tx, { organisationId, accountId: lead });
    await buildConcernLead(tx, { organisationId, accountId: deputy, part: 'deputy' });
    return { organisationId, raisedBy, lead, personId: await buildPerson(tx, { organisationId }) };
  });

const buildServer = async (): Promise<string> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = 'apps/server/test/killed/vite.config.ts';
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config], { cwd: root });
  return join(root, 'packages/db/.cache/concern-server.mjs');
};

/** Servers that have loaded their code and wait for an order, so that the next life can begin at once. */
const openWaitingServers = (program: string) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'alongside-compiled') };
  const start = async (): Promise<ChildProcess> => {
    const child = fork(program, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    return child;
  };
  const waiting = [start(), start()];
  return {
    next: async (): Promise<ChildProcess> => {
      waiting.push(start());
      const first = waiting.shift();
      if (!first) throw new Error('a server always waits');
      return first;
    },
    close: async (): Promise<void> => {
      for (const child of await Promise.all(waiting)) child.kill('SIGKILL');
    },
  };
};

interface Life {
  found: readonly string[];
  answered: boolean;
  finished: boolean;
}

/** One server's life: until it is done, or until it is killed, after so many milliseconds or by whom it speaks to. */
const live = async (child: ChildProcess, order: Order, after: number | null): Promise<Life> => {
  const life = { found: [] as readonly string[], answered: false, finished: false };
  const gone = once(child, 'exit');
  child.on('message', (said: Said) => {
    if ('found' in said) {
      life.found = said.found;
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
    }
    if ('answered' in said) life.answered = true;
    if ('done' in said) {
      life.finished = true;
      child.kill('SIGKILL');
    }
  });
  child.send(order);
  const [, signal] = await gone;
  expect(signal, 'it was killed, and did not stumble').toBe('SIGKILL');
  return life;
};

type Moment = { mail: MailMoment } | { text: TextMoment };
const moments: readonly Moment[] = [
  { mail: 'connected' },
  { text: 'rung' },
  { mail: 'addressed' },
  { text: 'before_taken' },
  { mail: 'before_yes' },
  { text: 'after_taken' },
  { mail: 'after_yes' },
];

describe.runIf(inject('engine') === 'sqlite')('a server that is killed', () => {
  test('a hundred times between a raise and its notices loses no concern and sends each mail and each text message once', {
    timeout: 180_000,
  }, async () => {
    const path = join(inject('storeFolder'), `${randomUUID()}.db`);
    const key = randomBytes(32).toString('hex');
    const open = () => openSqliteStore({ path, key: Buffer.from(key, 'hex') });
    const first = open();
    const { lead, ...place } = await fillStore(first);
    await first.close();

    const box = await openKillingMailBox();
    const texts = await openKillingTextService();
    const accepted = () => [...box.accepted, ...texts.accepted];
    const servers = openWaitingServers(await buildServer());
    const random = makeRandom('a hundred kills');
    const answered: string[] = [];
    /** How often the other side had said yes to a letter or text and the next server found it not noted. */
    const notNoted = new Map<string, number>();
    let yesInLastLife: readonly string[] = [];

    const liveOnce = async (cycle: number, concernId: string | null, after: number | null, moment: Moment | null) => {
      const child = await servers.next();
      const kill = () => child.kill('SIGKILL');
      box.killAt(moment && 'mail' in moment ? { moment: moment.mail, kill } : null);
      texts.killAt(moment && 'text' in moment ? { moment: moment.text, kill } : null);
      const before = { mails: box.accepted.length, texts: texts.accepted.length };
      const ways = { smtpUrl: box.smtpUrl, hookUrl: texts.url };
      const order = { ...place, ...ways, path, key, at: timeOf(cycle), concernId };
      const life = await live(child, order, after);
      await texts.settled();
      for (const letter of yesInLastLife)
        if (!life.found.includes(letter)) notNoted.set(letter, (notNoted.get(letter) ?? 0) + 1);
      yesInLastLife = [...box.accepted.slice(before.mails), ...texts.accepted.slice(before.texts)];
      return life;
    };

    let longest = 150;
    let finished = 0;
    for (let cycle = 0; cycle < kills; cycle += 1) {
      const concernId = newId('concern');
      // Two of three die at a time of their own; the third in the hands of whom it speaks to.
      const moment = cycle % 3 === 2 ? (moments[Math.floor(cycle / 3) % moments.length] ?? null) : null;
      const life = await liveOnce(cycle, concernId, moment ? null : random.whole(0, Math.round(longest)), moment);
      if (life.finished) finished += 1;
      if (life.answered) answered.push(concernId);
      // Machines differ: the times to die at keep to how long a life lasts here.
      if (!moment) longest = life.finished ? Math.max(10, longest * 0.8) : Math.min(1500, longest * 1.1);
    }
    const last = await liveOnce(kills, null, null, null);
    expect(last.finished).toBe(true);
    await servers.close();

    const store = open();
    const actor = { accountId: lead, name: 'Lena', roles: ['supervisor' as const], timeZone: 'Europe/London' };
    const at = { now: new Date(timeOf(kills)) };
    const caller = callAs(store, { ...actor, organisationId: place.organisationId }, at);
    const listed = (await caller.concern.list()).answering.open.map(({ id }) => id);
    expect(
      answered.filter((id) => !listed.includes(id)),
      'answered, and not in the list',
    ).toEqual([]);
    expect(answered.length, 'many were killed only after the answer').toBeGreaterThan(20);
    expect(finished, 'most were killed before they were done').toBeLessThan(kills / 2);

    const { audit, concernNotice } = store.tables;
    const raised = await store.read.db
      .select({ id: audit.recordId })
      .from(audit)
      .where(eq(audit.action, 'concern.raise'));
    expect(raised.map(({ id }) => id).sort(), 'no concern is half there').toEqual([...listed].sort());
    const carried = await store.read.db
      .select()
      .from(concernNotice)
      .where(inArray(concernNotice.channel, ['email', 'text']));
    const due = carried.filter(({ dueAt }) => dueAt.getTime() <= timeOf(kills));
    for (const channel of ['email', 'text'])
      expect(
        due.filter((each) => each.channel === channel),
        channel,
      ).toHaveLength(2 * listed.length);
    expect(due.filter(({ sentAt }) => sentAt === null)).toEqual([]);

    const copies = due.map(({ id, dueAt }) => {
      const letter = `${id}.${dueAt.getTime()}`;
      const count = accepted().filter((each) => each === letter).length;
      return { letter, count, expected: 1 + (notNoted.get(letter) ?? 0) };
    });
    expect(
      copies.filter(({ count, expected }) => count !== expected),
      'each arrived once, and once more for each time a yes was not noted',
    ).toEqual([]);
    expect(accepted().filter((letter) => !copies.some((each) => each.letter === letter))).toEqual([]);
    await store.close();
    await box.close();
    await texts.close();
  });
});
