import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, now, type World } from '../../../test/world.ts';

const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

const wordingSaying = (line: string) => ({
  items: Array.from({ length: 15 }, (_, at) => ({ key: String(at + 1), words: `${line} ${at + 1}.` })),
  answers: [],
  holdsLicence: true as const,
});

/** Pasted one after the other, a day apart; null takes the wording out. The version is looked up as the page does. */
const paste = async (world: World, line: string | null, at = now) => {
  const { instrument } = world.as('coordinator', { now: at });
  const { version } = (await instrument.read({ key: 'qpr_15' })).choice;
  const wording = line === null ? null : wordingSaying(line);
  return instrument.pasteWording({ key: 'qpr_15', wording, version });
};

const fillIn = (world: World, given: object = {}, at = now) =>
  world.as('peer_worker', { now: at }).outcome.record({
    id: newId('outcome'),
    personId: world.walk.own.personId,
    instrument: 'qpr_15',
    instrumentVersion: 1,
    occasion: 'review',
    takenOn: '2026-11-18',
    way: 'together',
    informant: 'person',
    answers: { 1: 3 },
    ...given,
  });

/** The first question of each sheet, oldest first, as the page that shows it finds it. */
const asked = async (world: World): Promise<(string | undefined)[]> => {
  const { personId } = world.walk.own;
  const { readings, instruments } = await world.as('peer_worker', { now: days(9) }).outcome.ofPerson({ personId });
  return readings.map(
    ({ wordingNumber }) =>
      instruments.find((each) => each.key === 'qpr_15' && (each.wordingNumber ?? null) === wordingNumber)?.items[0]
        ?.words,
  );
};

describe('wording pasted anew', () => {
  test('stands beside the one before: each sheet goes on showing the words it was asked in', async () => {
    const world = await makeWorld();
    await fillIn(world, { way: 'on_paper' });
    await paste(world, 'First line', days(1));
    await fillIn(world, {}, days(2));
    await paste(world, 'Second line', days(3));
    await fillIn(world, {}, days(4));
    expect(await asked(world)).toEqual([undefined, 'First line 1.', 'Second line 1.']);
  });

  test('does not relabel a sheet that was open, or waited on a phone, while it was pasted', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    await paste(world, 'Second line', days(2));
    await fillIn(world, { wordingNumber: 1 }, days(3));
    const sent = {
      key: newId('sent'),
      by: world.accounts.peer_worker,
      writtenAt: days(1).getTime(),
      sentAt: days(3).getTime(),
    };
    await fillIn(world, { sent }, days(3));
    expect(await asked(world)).toEqual(['First line 1.', 'First line 1.']);
  });

  test('is no other wording where it says the very same', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    await paste(world, 'First line', days(1));
    const { choice } = await world.as('coordinator').instrument.read({ key: 'qpr_15' });
    expect(choice).toMatchObject({ wordingNumber: 1, earlierWordings: 0, licenceConfirmedAt: days(1) });
  });

  test('says how many earlier ones are kept, and hands none of them out', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    await paste(world, 'Second line', days(1));
    const read = await world.as('coordinator').instrument.read({ key: 'qpr_15' });
    expect(read.choice).toMatchObject({ wordingNumber: 2, earlierWordings: 1, wording: { 1: 'Second line 1.' } });
    expect(JSON.stringify(read)).not.toContain('First line');
  });

  test('names a number that nobody pasted on no sheet', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    await fillIn(world, { wordingNumber: 7 });
    expect(await asked(world)).toEqual(['First line 1.']);
  });
});

describe('wording taken out', () => {
  test('is shown on no sheet any more, earlier ones neither, until a licence is confirmed again', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    await fillIn(world);
    await paste(world, 'Second line', days(1));
    await fillIn(world, {}, days(2));
    await paste(world, null, days(3));
    await fillIn(world, { way: 'on_paper' }, days(4));
    expect(await asked(world)).toEqual([undefined, undefined, undefined]);
    const { personId } = world.walk.own;
    const read = await world.as('peer_worker', { now: days(5) }).outcome.ofPerson({ personId });
    expect(JSON.stringify(read)).not.toMatch(/(First|Second) line/);
    await paste(world, 'Second line', days(6));
    expect(await asked(world)).toEqual(['First line 1.', 'Second line 1.', undefined]);
  });

  test('comes back as the same wording with Undo, so that a link that was sent works again', async () => {
    const world = await makeWorld();
    await paste(world, 'First line');
    const { token } = await world.as('peer_worker').outcome.makeLink({
      id: newId('outcomeLink'),
      personId: world.walk.own.personId,
      instrument: 'qpr_15',
      instrumentVersion: 1,
      occasion: 'review',
    });
    await paste(world, null, days(1));
    await paste(world, 'First line', days(1));
    const { items } = await world.as('peer_worker', { now: days(2) }).outcome.openLink({ token });
    expect(items[0]?.words).toBe('First line 1.');
  });
});
