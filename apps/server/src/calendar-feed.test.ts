import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { doorOf } from '../test/call-as.ts';
import { makeWorld, now, type World } from '../test/world.ts';
import { makeHttp } from './http.ts';
import type { Installation } from './installation.ts';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const http of opened.splice(0)) await http.close();
});

const open = async () => {
  const world = await makeWorld();
  const { store } = world;
  const real: Installation = {
    kind: 'real',
    basePath: '',
    store,
    door: doorOf(store, 'real'),
    clock: () => now,
    mail: null,
    textHook: null,
  };
  const http = await makeHttp({ real, demo: async () => real, publicOrigin: null, pages: 'none' });
  opened.push(http);
  const plan = { id: newId('meetUp'), personId: world.walk.own.personId, on: '2026-11-26', at: '10:30' };
  await world.as('peer_worker').meetUp.plan({ ...plan, place: 'The bandstand' });
  const renew = async (shows: 'initials' | 'nothing' = 'initials') =>
    (await world.as('peer_worker').calendar.renew({ shows })).path;
  return { world, http, renew };
};

const fetches = async ({ store, accounts }: World) => {
  const { audit } = store.tables;
  const found = await store.read.db.select().from(audit).where(eq(audit.action, 'calendar.fetch'));
  return found.filter(({ accountId }) => accountId === accounts.peer_worker).length;
};

describe('a private calendar address', () => {
  test('answers with the plans of its owner, kept by nobody on the way, and each fetch is recorded', async () => {
    const { world, http, renew } = await open();
    const answer = await http.inject(await renew());
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
    expect(answer.body).toContain('SUMMARY:Meet-up W.M.');
    expect(answer.body).not.toMatch(/Wren|Madeup/);
    expect(await fetches(world)).toBe(1);
  });

  test('is not kept: the store holds its hash alone', async () => {
    const { world, renew } = await open();
    const token = /([\w-]{43})\.ics$/.exec(await renew())?.[1] ?? '';
    const { calendarFeed } = world.store.tables;
    const [kept] = await world.store.read.db.select().from(calendarFeed);
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('says less from the next fetch on, once its owner has chosen so', async () => {
    const { world, http, renew } = await open();
    const path = await renew('initials');
    await world.as('peer_worker').calendar.choose({ shows: 'nothing' });
    expect((await http.inject(path)).body).not.toMatch(/W\.M\.|bandstand/);
  });

  test('what is called off, or about someone out of reach, is gone from it', async () => {
    const { world, http, renew } = await open();
    const path = await renew();
    const { episodeId } = world.walk.own;
    await world.store.write(({ db, tables: { pairing } }) =>
      db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, episodeId)),
    );
    const answer = await http.inject(path);
    expect([answer.statusCode, answer.body.includes('VEVENT')]).toEqual([200, false]);
  });

  const ends: [string, (world: World) => Promise<unknown>][] = [
    ['was renewed', (world) => world.as('peer_worker').calendar.renew({ shows: 'nothing' })],
    ['was switched off', (world) => world.as('peer_worker').calendar.end()],
    [
      'belongs to an account that has ended',
      ({ store, accounts }) =>
        store.write(({ db, tables: { account } }) =>
          db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accounts.peer_worker)),
        ),
    ],
    [
      'belongs to someone who is no peer worker any more',
      ({ store, accounts }) =>
        store.write(({ db, tables: { accountRole } }) =>
          db.delete(accountRole).where(eq(accountRole.accountId, accounts.peer_worker)),
        ),
    ],
  ];
  test.each(ends)('one that %s is like one that never was', async (_what, end) => {
    const { world, http, renew } = await open();
    const path = await renew();
    await end(world);
    const gone = await http.inject(path);
    const never = await http.inject(`/calendar/${'A'.repeat(43)}.ics`);
    expect([gone.statusCode, gone.body]).toEqual([404, 'There is nothing here.']);
    expect([never.statusCode, never.body]).toEqual([404, 'There is nothing here.']);
    expect(await fetches(world)).toBe(0);
  });

  test.each([
    '/calendar/short.ics',
    '/calendar/',
    `/calendar/${'A'.repeat(43)}`,
    '/calendar/%00.ics',
    '/calendar/..%2f..%2fetc.ics',
  ])('%s is answered like any unknown address', async (path) => {
    const { http } = await open();
    expect((await http.inject(path)).statusCode).toBe(404);
  });

  test('cannot be guessed at for long', async () => {
    const { http } = await open();
    const codes: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) codes.push((await http.inject('/calendar/guess.ics')).statusCode);
    expect(codes.at(-1)).toBe(429);
  });
});
