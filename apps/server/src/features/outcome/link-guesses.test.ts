import { guessesAllowed, guessMinutes } from '@alongside/domain/outcome/outcome-link.ts';
import { buildOutcomeLink } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorOf } from '../../../test/call-as.ts';
import { counted, testStore } from '../../../test/test-store.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { makeHttp } from '../../http.ts';

type Http = Awaited<ReturnType<typeof makeHttp>>;
let http: Http;
let world: World;
let clock = now;

beforeAll(async () => {
  world = await makeWorld();
  const store = await testStore();
  const real = {
    kind: 'real' as const,
    basePath: '' as const,
    store,
    door: doorOf(store, 'real'),
    clock: () => clock,
    mail: null,
    textHook: null,
  };
  http = await makeHttp({ real, demo: async () => real, publicOrigin: null, pages: '/nowhere' });
});
afterAll(() => http.close());

const post = (url: string, body: unknown, from: string) =>
  http.inject({
    method: 'POST',
    url,
    remoteAddress: from,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });

const linked = (): Promise<string> =>
  world.store.write(async (tx) => {
    const token = newId('sent');
    const { personId, episodeId } = world.walk.own;
    const { organisationId, accounts } = world;
    await buildOutcomeLink(tx, { organisationId, personId, episodeId, accountId: accounts.peer_worker, token });
    return token;
  });

/** Ten guesses in one request, as a page would bundle its calls. */
const tenGuesses = async (verb: string, from: string, guesses: readonly string[]) => {
  const bodies = Object.fromEntries(guesses.map((token, at) => [at, { token, answers: { happy: 1 } }]));
  const path = guesses.map(() => `outcome.${verb}`).join(',');
  const answer = await post(`/api/${path}?batch=1`, bodies, from);
  return (answer.json() as { error: { data: { domain: { code: string } } } }[]).map(({ error }) => error.data.domain);
};
const open = async (token: string, from: string) => {
  const answer = await post('/api/outcome.openLink', { token }, from);
  return { status: answer.statusCode, body: answer.body };
};

describe('ten thousand guesses at links', () => {
  test('are all but a handful refused unread, and a right one among them like the others', async () => {
    const from = '203.0.113.7';
    const token = await linked();
    const codes = new Map<string, number>();
    const before = counted.queries;
    for (let at = 0; at < 1000; at += 1) {
      const guesses = Array.from({ length: 10 }, (_, each) => `guess${at * 10 + each}`.padEnd(43, 'x'));
      const verb = ['openLink', 'keepAnswers', 'sendAnswers'][at % 3] ?? '';
      for (const { code } of await tenGuesses(verb, from, guesses)) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ NOT_FOUND: guessesAllowed, LOCKED_OUT: 10_000 - guessesAllowed });
    expect(counted.queries - before, 'nothing is looked up any more').toBeLessThan(guessesAllowed * 6);

    const [wrong, right] = [await open('x'.repeat(43), from), await open(token, from)];
    expect(right).toEqual(wrong);
    expect(right.status).toBe(429);
    expect(right.body).not.toContain('satisfied');
    expect((await open(token, '198.51.100.9')).status, 'others are not kept waiting').toBe(200);
    clock = new Date(now.getTime() + guessMinutes * 60_000);
    expect((await open(token, from)).status, 'and it passes').toBe(200);
    clock = now;
  }, 60_000);

  test('from one household’s many IPv6 addresses are counted as one', async () => {
    for (let at = 0; at < guessesAllowed; at += 1) await open('y'.repeat(43), `2001:db8:1:2::${at.toString(16)}`);
    expect((await open('y'.repeat(43), '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await open('y'.repeat(43), '2001:db8:1:3::1')).status).toBe(404);
  });

  test('do not count whoever opens, keeps and comes back as often as they like', async () => {
    const from = '192.0.2.44';
    const token = await linked();
    for (let at = 0; at < guessesAllowed * 2; at += 1) {
      const kept = await post('/api/outcome.keepAnswers', { token, answers: { happy: at % 11 } }, from);
      expect(kept.statusCode).toBe(200);
    }
    const refused = await post('/api/outcome.keepAnswers', { token, answers: { happy: 11 } }, from);
    expect(refused.statusCode, 'an answer that does not fit is no guess').toBe(400);
    expect((await open(token, from)).status).toBe(200);
  });
});
