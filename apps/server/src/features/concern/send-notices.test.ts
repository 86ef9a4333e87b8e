import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { type ConcernWorld, makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { openMailBox } from '../../../test/mail-box.ts';
import { type Mail, openMail } from '../../mail.ts';
import { openTextHook } from '../../text-hook.ts';
import { isReady, pauseAfter, problemOf } from '../notice/letter-rhythm.ts';
import { sendNotices } from './send-notices.ts';

let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: Mail;
/** A store of its own: a round sends what waits in all of it, and other tests leave concerns that nobody answers. */
let small: Store;
beforeAll(async () => {
  small = await freshStore();
  box = await openMailBox();
  mail = openMail(box.settings);
});
afterAll(async () => {
  await box.close();
  await small.close();
});
beforeEach(() => {
  box.letters.length = 0;
  box.state.refuses = false;
});

const friday = new Date('2026-11-20T09:00:00Z');
const round = (world: ConcernWorld, at: Date) => sendNotices(world.store, { mail, textHook: null }, () => at);

const addressOf = (accountId: string) => `${accountId}@alongside.invalid`;
/** Other worlds of the same store have concerns of their own. */
const lettersTo = (accountId: string) => box.letters.filter(({ to }) => to.includes(addressOf(accountId)));
const messageIdOf = ({ text }: { text: string }) => /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1];

describe('the mail about a concern', () => {
  test('goes out as soon as it is raised, without anybody waiting for it', { timeout: 20_000 }, async () => {
    const world = await makeConcernWorld(small);
    const id = newId('concern');
    const { personId } = world.walk.own;
    await world.worker(minutesLater(0), { mail }).concern.raise({ id, personId, told: { whatHappened: 'A fall.' } });
    await vi.waitFor(() => {
      expect([lettersTo(world.named.lead), lettersTo(world.named.deputy)].map(({ length }) => length)).toEqual([1, 1]);
    }, 15_000);
  });

  test('says nothing about anybody, and the same at every rung', async () => {
    const world = await makeConcernWorld(small);
    await raiseBy(world, { isDangerNow: true });
    await round(world, friday);
    expect(lettersTo(world.accounts.coordinator)).toHaveLength(1);
    for (const { text } of [...lettersTo(world.named.lead), ...lettersTo(world.accounts.coordinator)]) {
      expect(text).toContain('Subject: Alongside');
      expect(text).toContain('Something in Alongside needs you. Sign in to see it.');
      expect(text).not.toMatch(/concern|danger|Wren|Madeup|bruise|Tamsin|safe|con_/i);
    }
  });

  test('follows the clock up the ladder, each rung once, however many servers look and however often', async () => {
    const world = await makeConcernWorld(small);
    await raiseBy(world);
    const { lead, deputy, farLead } = world.named;
    const counts = async (at: Date) => {
      await Promise.all([round(world, at), round(world, at)]);
      return [lead, deputy, farLead, world.accounts.coordinator].map((id) => lettersTo(id).length);
    };
    expect(await counts(minutesLater(0))).toEqual([1, 1, 0, 0]);
    expect(await counts(minutesLater(59))).toEqual([1, 1, 0, 0]);
    expect(await counts(minutesLater(60))).toEqual([1, 2, 0, 0]);
    expect(await counts(minutesLater(239))).toEqual([1, 2, 0, 0]);
    expect(await counts(minutesLater(240))).toEqual([2, 3, 1, 0]);
    expect(await counts(new Date(friday.getTime() - 1000))).toEqual([2, 3, 1, 0]);
    expect(await counts(friday)).toEqual([2, 3, 1, 1]);
    expect(await counts(minutesLater(9 * 24 * 60))).toEqual([2, 3, 1, 1]);
    const ids = lettersTo(deputy).map(messageIdOf);
    expect(new Set(ids).size).toBe(3);
  });

  test('stops as soon as somebody has acknowledged it', async () => {
    const world = await makeConcernWorld(small);
    const concernId = await raiseBy(world);
    await round(world, minutesLater(0));
    await world.lead().concern.acknowledge({ id: newId('concernEntry'), concernId });
    await round(world, friday);
    expect(lettersTo(world.named.deputy)).toHaveLength(1);
    expect(lettersTo(world.accounts.coordinator)).toEqual([]);
  });

  test('tells the raiser that something was said back to them', async () => {
    const world = await makeConcernWorld(small);
    const concernId = await raiseBy(world);
    const { feedBack } = world.lead().concern;
    await feedBack({ id: newId('concernEntry'), concernId, words: 'Thank you.' });
    await round(world, minutesLater(1));
    await feedBack({ id: newId('concernEntry'), concernId, words: 'One more thing.' });
    await round(world, minutesLater(2));
    expect(lettersTo(world.accounts.peer_worker)).toHaveLength(2);
  });

  test('does not go to an account that was closed', async () => {
    const world = await makeConcernWorld(small);
    await raiseBy(world);
    await world.store.write(({ db, tables: { account } }) =>
      db
        .update(account)
        .set({ deactivatedAt: minutesLater(0) })
        .where(eq(account.id, world.named.lead)),
    );
    await round(world, friday);
    expect(lettersTo(world.named.lead)).toEqual([]);
  });
});

describe('a mail server that does not take it', () => {
  test('is tried again with growing pauses, shown to those who answer and to the coordinator, and gets it once', async () => {
    const world = await makeConcernWorld(small);
    const concernId = await raiseBy(world);
    const toLead = async () => {
      const { notices } = await world.lead(minutesLater(59)).concern.read({ concernId });
      const found = notices.find(
        ({ name, channel, rung }) => name === 'Lena Leadwell' && channel === 'email' && rung === 0,
      );
      return [found?.tries, found?.problem, found?.sentAt];
    };
    box.state.refuses = true;
    await round(world, minutesLater(0));
    expect(await toLead()).toEqual([1, 'EMESSAGE', null]);
    expect(await world.coordinatorAt().concern.readSetUp()).toMatchObject({
      notSent: { count: 2, since: minutesLater(0) },
    });
    await round(world, new Date(minutesLater(1).getTime() - 1));
    expect(await toLead(), 'not before a minute has passed').toEqual([1, 'EMESSAGE', null]);
    await round(world, minutesLater(1));
    await round(world, minutesLater(2));
    expect(await toLead(), 'then after two').toEqual([2, 'EMESSAGE', null]);
    box.state.refuses = false;
    await round(world, minutesLater(3));
    await round(world, minutesLater(4));
    expect(await toLead()).toEqual([3, null, minutesLater(3)]);
    expect(lettersTo(world.named.lead)).toHaveLength(1);
    expect((await world.coordinatorAt().concern.readSetUp()).notSent.count).toBe(0);
  });

  test('that cannot be reached at all is a problem of the same kind, and the concern stands', async () => {
    const world = await makeConcernWorld(small);
    const concernId = await raiseBy(world);
    const nobodyThere = openMail({ smtpUrl: 'smtp://127.0.0.1:9', from: 'alongside@kite.invalid' });
    await sendNotices(world.store, { mail: nobodyThere, textHook: null }, () => minutesLater(0));
    const { notices, state } = await world.lead().concern.read({ concernId });
    expect(state).toBe('raised');
    expect(notices.find(({ channel }) => channel === 'email')).toMatchObject({ tries: 1, problem: 'ESOCKET' });
  });

  test.each([
    ['the first pause is a minute', 1, 1],
    ['the third is four', 3, 4],
    ['the longest is an hour', 40, 60],
  ])('%s', (_what, tries, minutes) => {
    expect(pauseAfter(tries)).toBe(minutes * 60_000);
  });

  test('what a server that stopped had begun is taken over after five minutes', () => {
    const begun = { claimedAt: minutesLater(0), tries: 1, problem: null };
    expect(isReady(begun, minutesLater(4))).toBe(false);
    expect(isReady(begun, minutesLater(5))).toBe(true);
  });

  test('a problem is a code: what a mail server says can repeat an address', () => {
    expect(problemOf(Object.assign(new Error('lena@kite.invalid unknown'), { code: 'EENVELOPE' }))).toBe('EENVELOPE');
    expect(problemOf(Object.assign(new Error('x'), { code: 'lena@kite.invalid' }))).toBe('NOT_SENT');
    expect(problemOf('lena@kite.invalid')).toBe('NOT_SENT');
  });
});

describe('the text message service of the organisation', () => {
  const openService = async () => {
    const heard: { body: unknown; key: string | undefined }[] = [];
    const state = { status: 200 };
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      heard.push({ body: JSON.parse(body), key: request.headers['idempotency-key']?.toString() });
      response.writeHead(state.status, state.status === 302 ? { location: '/elsewhere' } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      heard,
      state,
      hook: openTextHook(`http://127.0.0.1:${port}/send`),
      close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
  };

  test('is told whom, once, in words that say nothing; a failure is tried again under the same key', async () => {
    const world = await makeConcernWorld(small);
    const concernId = await raiseBy(world);
    const service = await openService();
    const send = (at: Date) => sendNotices(world.store, { mail: null, textHook: service.hook }, () => at);
    const toLead = () =>
      service.heard.filter(({ body }) => (body as { accountId: string }).accountId === world.named.lead);
    service.state.status = 503;
    await send(minutesLater(0));
    const { notices } = await world.lead().concern.read({ concernId });
    expect(notices.find(({ channel, tries }) => channel === 'text' && tries > 0)).toMatchObject({
      problem: 'HTTP_503',
    });
    service.state.status = 302;
    await send(minutesLater(1));
    service.state.status = 204;
    await send(minutesLater(3));
    await send(minutesLater(4));
    expect(toLead()).toHaveLength(3);
    expect(new Set(toLead().map(({ key }) => key)).size).toBe(1);
    const text = 'Something in Alongside needs you. Sign in to see it.';
    expect(toLead()[0]?.body).toEqual({ key: toLead()[0]?.key, accountId: world.named.lead, text });
    await service.close();
  });
});
