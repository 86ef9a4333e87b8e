import type { Store } from '@alongside/db/store.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { type ConcernWorld, makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { openMailBox } from '../../../test/mail-box.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { now } from '../../../test/world.ts';
import { type Mail, openMail } from '../../mail.ts';
import { sendNotices } from './send-notices.ts';

let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: Mail;
/** A store of its own: a round looks at every concern in it. */
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
});

const id = () => newId('concernEntry');
const round = (world: ConcernWorld, at: Date) => sendNotices(world.store, { mail, textHook: null }, () => at);
const hours = (count: number) => minutesLater(count * 60);
/** Raised on a Thursday at ten, taken an hour later. */
const taken = hours(1);

const heldByLead = async () => {
  const world = await makeConcernWorld(small);
  const concernId = await raiseBy(world);
  await world.lead(taken).concern.acknowledge({ id: id(), concernId });
  return { world, concernId };
};

const decide = async (world: ConcernWorld, concernId: string, choice: 'local_authority' | 'within', at: Date) => {
  const { version } = await world.lead(at).concern.read({ concernId });
  await world.lead(at).concern.decide({ id: id(), concernId, choice, words: 'They are not safe at home.', version });
};

const tellLead = (world: ConcernWorld) =>
  box.letters.filter(({ to }) => to.includes(`${world.named.lead}@alongside.invalid`));
const newsOf = async (caller: ReturnType<ConcernWorld['lead']>) =>
  (await caller.notice.list()).notices.filter(({ kind }) => kind === 'concern_waits').length;

describe('a concern that somebody has', () => {
  test('says what waits and until when, on its page, in the list and on the Today of whoever has it', async () => {
    const { world, concernId } = await heldByLead();
    const waits = [
      { wait: 'decide', since: taken, dueBy: hours(25) },
      { wait: 'offer_debrief', since: now, dueBy: hours(24) },
    ];
    const lead = world.lead(hours(2)).concern;
    expect(await lead.read({ concernId })).toMatchObject({ heldByMe: true, waits });
    expect((await lead.list()).answering.open).toMatchObject([{ id: concernId, heldByMe: true, waits }]);
    expect((await lead.waiting()).held, 'a decision before all else').toMatchObject([{ concernId, wait: 'decide' }]);
    const deputy = world.deputy(hours(2)).concern;
    expect(await deputy.read({ concernId })).toMatchObject({ heldByMe: false, waits });
    expect((await deputy.waiting()).held, 'it is not theirs').toEqual([]);
    const worker = await world.worker(hours(2)).concern.read({ concernId });
    expect([worker.as, worker.waits], 'the one who raised it is told of none').toEqual(['raiser', []]);
  });

  test('asks for a decision, then for word to the council or why not, and then for nothing more', async () => {
    const { world, concernId } = await heldByLead();
    const waiting = async (at: Date) =>
      (await world.lead(at).concern.read({ concernId })).waits.map(({ wait }) => wait);
    await world.lead(hours(2)).concern.offerDebrief({ id: id(), concernId });
    expect(await waiting(hours(2))).toEqual(['decide']);
    await decide(world, concernId, 'local_authority', hours(3));
    expect(await waiting(hours(3))).toEqual(['tell_authority']);
    const { tellAuthority } = world.lead(hours(4)).concern;
    const unsaid = tellAuthority({ id: id(), concernId, wasTold: false });
    expect(await refusalFrom(unsaid), 'not told, and no reason').toMatchObject({ fields: { words: 'text_missing' } });
    const told = { id: id(), concernId, wasTold: true, words: 'Adult safeguarding desk, number 4417.' };
    await tellAuthority(told);
    await tellAuthority(told);
    expect(await waiting(hours(4))).toEqual([]);
    expect((await world.lead(hours(4)).concern.waiting()).held).toEqual([]);
    const { entries } = await world.lead(hours(4)).concern.read({ concernId });
    expect(entries.filter(({ kind }) => kind === 'told_authority')).toMatchObject([{ words: told.words }]);
    const read = await world.worker(hours(5)).concern.read({ concernId });
    expect(JSON.stringify(read), 'to whom else it was passed on is for those who answer it').not.toMatch(
      /authority|4417/,
    );
  });

  test('tells whoever has it once, in words that say nothing, that a time has passed; nobody else', async () => {
    const { world, concernId } = await heldByLead();
    await round(world, hours(2));
    const before = tellLead(world).length;
    await round(world, minutesLater(24 * 60 - 1));
    expect([tellLead(world).length, await newsOf(world.lead(hours(23)))], 'not before').toEqual([before, 0]);
    for (const at of [hours(24), minutesLater(24 * 60 + 5)]) await round(world, at);
    expect(tellLead(world).length, 'the talk').toBe(before + 1);
    for (const at of [hours(25), hours(26), hours(30), hours(24 * 9)]) await round(world, at);
    expect(tellLead(world).length, 'and the decision, each once').toBe(before + 2);
    for (const { text } of tellLead(world)) {
      expect(text).toContain('Something in Alongside needs you. Sign in to see it.');
      expect(text).not.toMatch(/concern|decision|council|debrief|Tamsin|con_/i);
    }
    expect(await newsOf(world.lead(hours(26)))).toBe(1);
    expect([await newsOf(world.deputy(hours(26))), await newsOf(world.worker(hours(26)))]).toEqual([0, 0]);
    await world.lead(hours(27)).concern.read({ concernId });
    expect((await world.lead(hours(27)).notice.waiting()).count, 'opening it is seeing it').toBe(0);
  });

  test('is told of nothing that was done in time, and what a mail server did not take is not sent after it was done', async () => {
    const { world, concernId } = await heldByLead();
    await round(world, hours(2));
    const before = tellLead(world).length;
    await world.lead(hours(2)).concern.offerDebrief({ id: id(), concernId });
    box.state.refuses = true;
    await round(world, hours(25));
    box.state.refuses = false;
    await decide(world, concernId, 'within', minutesLater(25 * 60 + 1));
    await round(world, hours(27));
    expect(tellLead(world).length).toBe(before);
    expect((await world.lead(hours(27)).notice.waiting()).count, 'nothing is left to look at').toBe(0);
  });

  test('that was opened again by more that came has its times anew, and its holder is told again', async () => {
    const { world, concernId } = await heldByLead();
    await decide(world, concernId, 'within', hours(2));
    await world.lead(hours(2)).concern.offerDebrief({ id: id(), concernId });
    await round(world, hours(100));
    const { version } = await world.lead(hours(100)).concern.read({ concernId });
    const closed = { id: id(), concernId, version, seriousIncident: 'not_for_us' as const };
    await world.lead(hours(100)).concern.close(closed);
    const monday = new Date('2026-11-30T10:00:00Z');
    await world.worker(monday).concern.add({ id: id(), concernId, told: { whatHappened: 'It happened again.' } });
    await world.lead(monday).concern.acknowledge({ id: id(), concernId });
    await round(world, monday);
    const before = tellLead(world).length;
    await round(world, new Date('2026-12-01T10:00:00Z'));
    await round(world, new Date('2026-12-01T11:00:00Z'));
    expect(tellLead(world).length).toBe(before + 1);
  });
});

describe('the close of a concern', () => {
  test('asks whether it is a serious incident for the Charity Commission; the answer is for those who answer it', async () => {
    const { world, concernId } = await heldByLead();
    await decide(world, concernId, 'within', hours(2));
    const { version } = await world.lead(hours(2)).concern.read({ concernId });
    const close = (seriousIncident?: 'not_for_us') =>
      world.lead(hours(3)).concern.close({ id: id(), concernId, version, seriousIncident } as never);
    expect(await refusalFrom(close())).toMatchObject({ fields: { seriousIncident: 'choice_missing' } });
    await close('not_for_us');
    const closed = async (caller: ReturnType<ConcernWorld['lead']>) =>
      (await caller.concern.read({ concernId })).entries.find(({ kind }) => kind === 'closed')?.choice;
    expect(await closed(world.deputy(hours(4)))).toBe('not_for_us');
    expect(await closed(world.worker(hours(4)))).toBe(null);
  });
});
