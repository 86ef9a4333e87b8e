import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountHeader } from '@alongside/domain/sign-in/account-header.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { doorOf } from '../test/call-as.ts';
import { counted, testStore } from '../test/test-store.ts';
import { makeWorld, now, type World } from '../test/world.ts';
import { makeHttp } from './http.ts';
import type { Installation } from './installation.ts';

type Http = Awaited<ReturnType<typeof makeHttp>>;
let http: Http;
let world: World;

const open = async (kind: 'real' | 'demo'): Promise<Installation> => {
  const store = await testStore();
  return {
    kind,
    basePath: kind === 'demo' ? '/demo' : '',
    store,
    door: doorOf(store, kind),
    clock: () => now,
    mail: null,
    textHook: null,
  };
};

const builtClient = (): string => {
  const pages = mkdtempSync(join(inject('storeFolder'), 'pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Alongside</title>');
  writeFileSync(join(pages, 'assets', 'main-abc123.js'), 'export {};');
  return pages;
};

beforeAll(async () => {
  world = await makeWorld();
  http = await makeHttp({
    real: await open('real'),
    demo: () => open('demo'),
    publicOrigin: null,
    pages: builtClient(),
  });
});
afterAll(() => http.close());

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  http.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });

const signedIn = async (accountId: string): Promise<string> => {
  const answer = await post('/demo/api/signIn.asCastMember', { accountId });
  expect(answer.statusCode).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
};

const thinSession = () => ({
  id: newId('session'),
  personId: world.walk.own.personId,
  heldOn: '2026-11-19',
  minutes: 40,
  attendance: 'met',
  mode: 'in_person',
});

describe('a server of the demo alone', () => {
  test('leads every page to the demo, and has nothing real to ask', async () => {
    const alone = await makeHttp({ real: null, demo: () => open('demo'), publicOrigin: null, pages: builtClient() });
    const first = await alone.inject('/');
    const page = await alone.inject('/demo/sign-in');
    const headers = { 'content-type': 'application/json' };
    const api = await alone.inject({ method: 'POST', url: '/api/signIn.state', headers, payload: '{}' });
    const healthz = await alone.inject('/healthz');
    await alone.close();
    expect([first.statusCode, first.headers.location]).toEqual([302, '/demo']);
    expect([page.statusCode, api.statusCode, healthz.statusCode]).toEqual([200, 404, 200]);
  });
});

describe('the door for pages', () => {
  test('answers when it can serve', async () => {
    const answer = await http.inject('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('a page says strictly what may run on it, and may not be framed', async () => {
    const answer = await http.inject('/people/anything');
    expect(answer.statusCode).toBe(200);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  test('what is named by its contents is kept by the browser, the page itself is asked for again', async () => {
    const asset = await http.inject('/assets/main-abc123.js');
    const page = await http.inject('/');
    expect(asset.headers['cache-control']).toContain('immutable');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  test.each([
    '/assets/../../../alongside.key',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/%2e%2e%2fnone.js',
    '/api/x',
    '/demo/api',
  ])('nothing outside the built pages is served for %s', async (url) => {
    const answer = await http.inject(url);
    expect(answer.body).not.toContain('{"name"');
    if (url.includes('/api')) expect([404, 405]).toContain(answer.statusCode);
  });
});

describe('the door for calls', () => {
  test('a cast member logs a session with one request and one durable commit, and the answer is not kept', async () => {
    const cookie = await signedIn(world.accounts.peer_worker);
    const before = counted.commits;
    const input = thinSession();
    const answer = await post('/demo/api/session.log', input, { cookie });
    expect(answer.json()).toEqual({ result: { data: { id: input.id, version: 1, alsoWith: [] } } });
    expect(counted.commits - before).toBe(1);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('a demo sign-in is nobody in the real installation', async () => {
    const cookie = await signedIn(world.accounts.peer_worker);
    const asDemo = await post('/api/session.log', thinSession(), { cookie });
    const renamed = await post('/api/session.log', thinSession(), {
      cookie: cookie.replace('demo_sign_in', 'sign_in'),
    });
    expect([asDemo.statusCode, renamed.statusCode]).toEqual([401, 401]);
    expect(renamed.json().error.data.domain).toEqual({ code: 'NOT_SIGNED_IN', details: {} });
  });

  test('a page whose account is not the one signed in reads and writes nothing, and hears who is', async () => {
    const { peer_worker, supervisor } = world.accounts;
    const cookie = await signedIn(peer_worker);
    const ask = (path: string, body: unknown, account: string) =>
      post(`/demo/api/${path}`, body, { cookie, [accountHeader]: account, 'sec-fetch-site': 'same-origin' });
    for (const call of [ask('session.log', thinSession(), supervisor), ask('today.read', {}, supervisor)]) {
      const answer = await call;
      expect(answer.statusCode).toBe(401);
      expect(answer.json().error.data.domain).toEqual({ code: 'NOT_SIGNED_IN', details: { reason: 'other_account' } });
    }
    const who = await ask('signIn.who', {}, supervisor);
    expect(who.json().result.data).toMatchObject({ accountId: peer_worker });
    const own = await ask('session.log', thinSession(), peer_worker);
    expect(own.statusCode).toBe(200);
  });

  test('one tap works in the demo only', async () => {
    const answer = await post('/api/signIn.asCastMember', { accountId: world.accounts.peer_worker });
    expect(answer.json().error.data.domain.code).toBe('NOT_HERE');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('a read by address is refused: nothing about a person is ever in one', async () => {
    const answer = await http.inject({ method: 'GET', url: '/api/today.read?input=%7B%7D' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST']);
  });

  test('ten calls may come together, eleven may not', async () => {
    const batch = (size: number) => {
      const paths = Array<string>(size).fill('signIn.state').join(',');
      return post(`/api/${paths}?batch=1`, {});
    };
    expect((await batch(10)).statusCode).toBe(200);
    expect((await batch(11)).statusCode).toBe(400);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['an older browser on another site', { origin: 'https://elsewhere.invalid' }],
  ])('a call that a page of %s made is refused', async (_what, headers) => {
    const cookie = await signedIn(world.accounts.peer_worker);
    const answer = await post('/demo/api/session.log', thinSession(), { cookie, ...headers });
    expect(answer.statusCode).toBe(403);
  });

  test('a form of another kind than JSON is refused', async () => {
    const answer = await post('/api/signIn.withPassword', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.statusCode).toBe(415);
  });

  test('a list of a hundred thousand wrong things, or one nested as deep, is refused in a few words', async () => {
    const cookie = await signedIn(world.accounts.peer_worker);
    const wrong = { ...thinSession(), activities: Array.from({ length: 100_000 }, () => 'x') };
    const long = await post('/demo/api/session.log', wrong, { cookie });
    expect(long.statusCode).toBe(400);
    expect(long.payload.length).toBeLessThan(10_000);
    const deep = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await post('/demo/api/session.log', deep, { cookie })).statusCode).toBe(400);
  });

  test('20 MB is refused before it is read, without a stack', async () => {
    const answer = await post('/api/session.log', JSON.stringify({ note: 'x'.repeat(20 * 1024 * 1024) }));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toEqual({
      error: { message: 'PAYLOAD_TOO_LARGE', code: -32600, data: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 } },
    });
  });

  test('a refusal names the field and a code, and repeats nothing that was typed', async () => {
    const cookie = await signedIn(world.accounts.peer_worker);
    const secret = 'something only Wren knows';
    const answer = await post(
      '/demo/api/session.log',
      { ...thinSession(), minutes: 2000, mode: secret, note: secret },
      { cookie },
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.data.fields).toMatchObject({ minutes: 'minutes_out_of_range', mode: 'choice_missing' });
    expect(answer.body).not.toContain(secret);
    expect(answer.body).not.toMatch(/stack|\.ts:/);
  });

  test('what is not JSON at all is refused without a stack', async () => {
    const answer = await post('/api/signIn.withPassword', '{"half');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/stack|\.ts|half/);
  });
});
