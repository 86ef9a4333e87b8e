import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addFacilitatedGroup } from '../../../test/facilitated-group.ts';
import { openMailBox } from '../../../test/mail-box.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { type Mail, openMail } from '../../mail.ts';
import { sendReminders } from './send-reminders.ts';

let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: Mail;
beforeAll(async () => {
  box = await openMailBox();
  mail = openMail(box.settings);
});
afterAll(() => box.close());
beforeEach(() => {
  box.letters.length = 0;
  box.state.refuses = false;
});

/** Wednesday evening in London, before the Thursday with a plan. */
const evening = new Date('2026-11-25T18:10:00Z');

const plan = async (world: World): Promise<string> => {
  const id = newId('meetUp');
  const place = 'The bandstand';
  await world.as('peer_worker').meetUp.plan({ id, personId: world.walk.own.personId, on: '2026-11-26', place });
  return id;
};

const worldWithWish = async (): Promise<World> => {
  const world = await makeWorld();
  await world.as('peer_worker', { mail }).reminder.choose({ byEmail: true });
  return world;
};

const addressOf = async ({ store, accounts }: World): Promise<string> => {
  const { account } = store.tables;
  const [found] = await store.read.db.select().from(account).where(eq(account.id, accounts.peer_worker));
  return found?.email ?? '';
};

/** Other worlds of the same store have wishes of their own. */
const lettersTo = async (world: World) => {
  const address = await addressOf(world);
  return box.letters.filter(({ to }) => to.includes(address));
};

describe('a reminder by e-mail', () => {
  test('comes the evening before, in words that say nothing about anybody', async () => {
    const world = await worldWithWish();
    await plan(world);
    await sendReminders(world.store, mail, evening);
    const [letter, ...more] = await lettersTo(world);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('You have something planned tomorrow in Alongside.');
    expect(letter?.text).toContain('Subject: Tomorrow in Alongside');
    expect(letter?.text).not.toMatch(/Wren|Madeup|bandstand|\b26\b.*Nov|one person/i);
  });

  test('comes once, however many servers look and however often', async () => {
    const world = await worldWithWish();
    await plan(world);
    await Promise.all([sendReminders(world.store, mail, evening), sendReminders(world.store, mail, evening)]);
    await sendReminders(world.store, mail, new Date('2026-11-25T21:50:00Z'));
    expect(await lettersTo(world)).toHaveLength(1);
  });

  test.each([
    ['in the afternoon', '2026-11-25T17:50:00Z'],
    ['in the night', '2026-11-25T22:00:00Z'],
    ['two evenings before', '2026-11-24T18:10:00Z'],
    ['on the evening of the day', '2026-11-26T18:10:00Z'],
  ])('does not come %s', async (_when, at) => {
    const world = await worldWithWish();
    await plan(world);
    await sendReminders(world.store, mail, new Date(at));
    expect(await lettersTo(world)).toEqual([]);
  });

  test('follows the clock of the organisation', async () => {
    const world = await worldWithWish();
    await plan(world);
    await world.store.write(({ db, tables: { organisation } }) =>
      db.update(organisation).set({ timeZone: 'America/New_York' }).where(eq(organisation.id, world.organisationId)),
    );
    await sendReminders(world.store, mail, evening);
    expect(await lettersTo(world), 'it is early afternoon there').toEqual([]);
    await sendReminders(world.store, mail, new Date('2026-11-25T23:10:00Z'));
    expect(await lettersTo(world)).toHaveLength(1);
  });

  test('comes for a group as well', async () => {
    const world = await worldWithWish();
    await addFacilitatedGroup(world, world.accounts.peer_worker, '2026-11-26');
    await sendReminders(world.store, mail, evening);
    expect(await lettersTo(world)).toHaveLength(1);
  });

  const silent: [string, (world: World, meetUpId: string) => Promise<unknown>][] = [
    ['it was switched off', (world) => world.as('peer_worker').reminder.choose({ byEmail: false })],
    ['the meet-up was called off', (world, meetUpId) => world.as('peer_worker').meetUp.callOff({ meetUpId })],
    [
      'they do not walk together any more',
      ({ store, walk }) =>
        store.write(({ db, tables: { pairing } }) =>
          db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, walk.own.episodeId)),
        ),
    ],
    [
      'the account has ended',
      ({ store, accounts }) =>
        store.write(({ db, tables: { account } }) =>
          db.update(account).set({ deactivatedAt: evening }).where(eq(account.id, accounts.peer_worker)),
        ),
    ],
  ];
  test.each(silent)('does not come once %s', async (_what, change) => {
    const world = await worldWithWish();
    await change(world, await plan(world));
    await sendReminders(world.store, mail, evening);
    expect(await lettersTo(world)).toEqual([]);
  });

  test('that the mail server refused is tried again the same evening', async () => {
    const world = await worldWithWish();
    await plan(world);
    box.state.refuses = true;
    await sendReminders(world.store, mail, evening);
    expect(await lettersTo(world)).toEqual([]);
    box.state.refuses = false;
    await sendReminders(world.store, mail, new Date('2026-11-25T18:20:00Z'));
    expect(await lettersTo(world)).toHaveLength(1);
  });

  test('cannot be switched on where no mail can be sent, and the page is told so', async () => {
    const world = await makeWorld();
    const { reminder } = world.as('peer_worker');
    expect(await reminder.read()).toEqual({ byEmail: false, canMail: false });
    expect(await refusalFrom(reminder.choose({ byEmail: true }))).toMatchObject({ code: 'NOT_HERE' });
  });
});
