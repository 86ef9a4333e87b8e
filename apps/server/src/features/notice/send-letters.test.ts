import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import type { ChooseNoticesInput } from '@alongside/domain/notice/choose-notices.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { openMailBox } from '../../../test/mail-box.ts';
import { addressOf, openHours, tellWorker } from '../../../test/told.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { type Mail, openMail } from '../../mail.ts';
import { sendNotices } from '../concern/send-notices.ts';
import { sendLetters } from './send-letters.ts';

let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: Mail;
/** A store of its own: a round sends what waits in all of it. */
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

const round = (world: World, at: Date) => sendLetters(world.store, { mail, textHook: null }, () => at);
const byMail = { action_given: ['app', 'email'] } as const;
const messageIdOf = ({ text }: { text: string }) => /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1];

const worldWithWish = async (wish: Partial<ChooseNoticesInput> = {}): Promise<World> => {
  const world = await makeWorld(small);
  await world
    .as('peer_worker')
    .notice.choose({ ...openHours, choices: { action_given: [...byMail.action_given] }, ...wish });
  return world;
};

const lettersTo = async (world: World, accountId = world.accounts.peer_worker) => {
  const address = await addressOf(world, accountId);
  return box.letters.filter(({ to }) => to.includes(address));
};

const at = (clock: string, day = '2026-11-19') => new Date(`${day}T${clock}Z`);

describe('a letter about what has come up', () => {
  test('goes to whoever asked for it, once, in words that say nothing about anything', async () => {
    const world = await worldWithWish();
    await tellWorker(world, newId('action'));
    await round(world, minutesLater(0));
    expect(await lettersTo(world), 'not before the minute is over').toEqual([]);
    await Promise.all([round(world, minutesLater(1)), round(world, minutesLater(1))]);
    await round(world, minutesLater(90));
    const [letter, ...more] = await lettersTo(world);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('Subject: Alongside');
    expect(letter?.text).toContain('Something in Alongside needs you. Sign in to see it.');
    expect(letter?.text).not.toMatch(/Idris|Pretend|Tamsin|Wren|action|session|supervis|act_|noc_/i);
  });

  test('is one for all that came within the minute, and another for what came after it', async () => {
    const world = await worldWithWish();
    await tellWorker(world, newId('action'), at('10:00:05'));
    await tellWorker(world, newId('action'), at('10:00:40'));
    await round(world, at('10:01:00'));
    expect(await lettersTo(world)).toHaveLength(1);
    await tellWorker(world, newId('action'), at('10:00:59'));
    await round(world, at('10:01:30'));
    await round(world, at('10:02:00'));
    expect(await lettersTo(world), 'one that came while the letter left is not lost').toHaveLength(2);
  });

  test('is not written to whoever did not ask, nor for a kind that is off', async () => {
    const world = await makeWorld(small);
    await tellWorker(world, newId('action'));
    await world.as('peer_worker').notice.choose({ ...openHours, choices: { action_due: ['email'] } });
    await tellWorker(world, newId('action'));
    await round(world, minutesLater(60));
    expect(await lettersTo(world)).toEqual([]);
  });

  test('does not go once everything in it was read', async () => {
    const world = await worldWithWish();
    await tellWorker(world, newId('action'));
    const { notices } = await world.as('peer_worker').notice.list();
    await world.as('peer_worker').notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    await round(world, minutesLater(1));
    expect(await lettersTo(world)).toEqual([]);
  });

  test('is one a day for those who want it so, at their time', async () => {
    const world = await worldWithWish({ digestAt: '16:30' });
    await tellWorker(world, newId('action'), at('10:00:00'));
    await tellWorker(world, newId('action'), at('14:20:00'));
    await round(world, at('16:29:59'));
    expect(await lettersTo(world)).toEqual([]);
    await round(world, at('16:30:00'));
    await tellWorker(world, newId('action'), at('17:00:00'));
    await round(world, at('23:00:00'));
    expect(await lettersTo(world)).toHaveLength(1);
    await round(world, at('16:30:00', '2026-11-20'));
    expect(await lettersTo(world)).toHaveLength(2);
  });

  test('waits for the morning in quiet hours, on the clock its reader lives by', async () => {
    const night = { quietFrom: '20:00', quietTo: '08:00' };
    const [here, there] = [await worldWithWish(night), await worldWithWish({ ...night, timeZone: 'America/New_York' })];
    for (const world of [here, there]) await tellWorker(world, newId('action'), at('22:00:00'));
    await round(here, at('22:01:00'));
    expect([await lettersTo(here), await lettersTo(there)].map(({ length }) => length)).toEqual([0, 1]);
    await round(here, at('07:59:00', '2026-11-20'));
    expect(await lettersTo(here)).toEqual([]);
    await round(here, at('08:00:00', '2026-11-20'));
    expect(await lettersTo(here)).toHaveLength(1);
  });

  test('that still waits follows what its reader chooses now', async () => {
    const world = await worldWithWish({ digestAt: '16:30' });
    await tellWorker(world, newId('action'), at('10:00:00'));
    const choices = { action_given: [...byMail.action_given] };
    await world.as('peer_worker').notice.choose({ ...openHours, choices });
    await round(world, at('10:01:00'));
    expect(await lettersTo(world)).toHaveLength(1);
    await tellWorker(world, newId('action'), at('10:05:00'));
    await world.as('peer_worker').notice.choose({ ...openHours, choices: { action_given: ['app'] } });
    await round(world, at('16:30:00'));
    expect(await lettersTo(world)).toHaveLength(1);
  });

  test('that has gone is not sent again for another choice, while the text beside it still waits', async () => {
    const world = await worldWithWish({ choices: { action_given: ['app', 'email', 'text'] } });
    await tellWorker(world, newId('action'));
    await round(world, minutesLater(1));
    expect(await lettersTo(world)).toHaveLength(1);
    const choices = { action_given: ['app' as const, 'email' as const, 'text' as const] };
    await world.as('peer_worker', { now: minutesLater(2) }).notice.choose({ ...openHours, choices });
    await round(world, minutesLater(10));
    expect(await lettersTo(world)).toHaveLength(1);
    const heard: string[] = [];
    const textHook = { send: async ({ key }: { key: string }) => void heard.push(key) };
    await sendLetters(world.store, { mail: null, textHook }, () => minutesLater(11));
    expect(heard).toHaveLength(1);
  });

  test('does not go to an account that has ended', async () => {
    const world = await worldWithWish();
    await tellWorker(world, newId('action'));
    await world.store.write(({ db, tables: { account } }) =>
      db
        .update(account)
        .set({ deactivatedAt: minutesLater(0) })
        .where(eq(account.id, world.accounts.peer_worker)),
    );
    await round(world, minutesLater(1));
    expect(await lettersTo(world)).toEqual([]);
  });
});

describe('a mail server that does not take it', () => {
  test('is tried again with growing pauses under the same Message-ID, and the letter comes once', async () => {
    const world = await worldWithWish();
    await tellWorker(world, newId('action'));
    const { noticeLetter } = world.store.tables;
    const standing = async () => {
      const mine = eq(noticeLetter.accountId, world.accounts.peer_worker);
      const [letter] = await world.store.read.db.select().from(noticeLetter).where(mine);
      return [letter?.tries, letter?.problem, letter?.sentAt];
    };
    box.state.refuses = true;
    await round(world, minutesLater(1));
    expect(await standing()).toEqual([1, 'EMESSAGE', null]);
    await round(world, new Date(minutesLater(2).getTime() - 1));
    expect(await standing(), 'not before a minute has passed').toEqual([1, 'EMESSAGE', null]);
    await round(world, minutesLater(2));
    await round(world, minutesLater(3));
    expect(await standing(), 'then after two').toEqual([2, 'EMESSAGE', null]);
    box.state.refuses = false;
    await round(world, minutesLater(4));
    await round(world, minutesLater(5));
    expect(await standing()).toEqual([3, null, minutesLater(4)]);
    expect(await lettersTo(world)).toHaveLength(1);
    const [letter] = await world.store.read.db
      .select()
      .from(noticeLetter)
      .where(eq(noticeLetter.accountId, world.accounts.peer_worker));
    const [sent] = await lettersTo(world);
    expect(sent && messageIdOf(sent)).toBe(`<${letter?.id}.${letter?.dueAt.getTime()}@kite.invalid>`);
  });

  test('is not tried in the quiet hours: what did not go by day comes in the morning', async () => {
    const world = await worldWithWish({ quietFrom: '20:00', quietTo: '08:00' });
    await tellWorker(world, newId('action'), at('19:50:00'));
    box.state.refuses = true;
    await round(world, at('19:51:00'));
    box.state.refuses = false;
    await round(world, at('21:00:00'));
    expect(await lettersTo(world)).toEqual([]);
    await round(world, at('08:00:00', '2026-11-20'));
    expect(await lettersTo(world)).toHaveLength(1);
  });
});

describe('a concern', () => {
  test('comes at once, in the night and past every wish', async () => {
    const world = await makeConcernWorld(small);
    const silent = { ...openHours, digestAt: '16:30', quietFrom: '00:00', quietTo: '23:59' };
    await world.lead().notice.choose(silent);
    await raiseBy(world, {}, at('03:00:00', '2026-11-20'));
    await sendNotices(world.store, { mail, textHook: null }, () => at('03:00:00', '2026-11-20'));
    expect(await lettersTo(world, world.named.lead)).toHaveLength(1);
    expect((await world.lead(at('03:01:00', '2026-11-20')).notice.waiting()).count).toBe(1);
  });
});

describe('a text message', () => {
  test('goes through the organisation’s own service, with whom it is for and the same sentence', async () => {
    const world = await worldWithWish({ choices: { action_given: ['text'] } });
    await tellWorker(world, newId('action'));
    const heard: { accountId: string; text: string; key: string }[] = [];
    const textHook = { send: async (notice: (typeof heard)[number]) => void heard.push(notice) };
    await sendLetters(world.store, { mail: null, textHook }, () => minutesLater(1));
    expect(heard).toEqual([
      {
        key: expect.stringMatching(/^nol_/),
        accountId: world.accounts.peer_worker,
        text: 'Something in Alongside needs you. Sign in to see it.',
      },
    ]);
  });
});
