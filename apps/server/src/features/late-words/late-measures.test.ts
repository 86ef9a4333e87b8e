import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { endWalks, waited } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const writtenAt = new Date(now.getTime() - 5 * 3_600_000);

const measure = (personId: string, given: object = {}) => ({
  id: newId('outcome'),
  personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'review',
  takenOn: '2026-11-17',
  way: 'together',
  informant: 'person',
  answers: { satisfied: 6, worthwhile: 8, happy: null, anxious: 3 },
  ...given,
});

/** A worker who was moved off somebody hands in what was still on their phone. */
const handed = async (world: World, path: string, input: object): Promise<string> => {
  await endWalks(world, [world.walk.own.personId]);
  const words = waited(world.accounts.peer_worker, path, input);
  expect(await world.as('peer_worker').lateWords.hand(words)).toEqual({ taken: true });
  return words.key;
};
const putIn = (world: World, id: string) => world.as('supervisor').lateWords.putInRecord({ id, version: 1 });
const readings = async (world: World) =>
  (await world.as('supervisor').outcome.ofPerson({ personId: world.walk.own.personId })).readings;

describe('a measure that came late', () => {
  test('is read with its name and main score, and goes in scored, under its writer, with the time it was written', async () => {
    const world = await makeWorld();
    const answers = { '1': 1, '2': 1, '3': 1, '4': 1, '5': 1, '6': 1, '7': 1, '8': 1, '9': 0 };
    const id = await handed(
      world,
      'outcome.record',
      measure(world.walk.own.personId, { instrument: 'phq_9', answers }),
    );
    const read = await world.as('supervisor').lateWords.read({ id });
    expect(read.measure).toMatchObject({ name: 'PHQ-9', main: { value: 8, max: 27 } });
    await putIn(world, id);
    expect(await readings(world)).toMatchObject([
      { instrument: 'phq_9', by: 'Tamsin Invented', writtenAt, scores: [{ scale: 'total', value: 8 }] },
    ]);
  });

  test('is there once, also when its first sending had arrived after all', async () => {
    const world = await makeWorld();
    const input = measure(world.walk.own.personId);
    await world.as('peer_worker').outcome.record(input as never);
    await putIn(world, await handed(world, 'outcome.record', input));
    expect(await readings(world)).toHaveLength(1);
  });

  test('in the shape of the time when a QPR total was all there was is read and put in as one', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const outcomeId = newId('outcome');
    const id = await handed(world, 'outcome.record', measure(personId));
    // As it was kept by an earlier release.
    const kept = { id: outcomeId, personId, occasion: 'review', score: 31, takenOn: '2026-11-17' };
    await world.store.write(({ db, tables: { lateWords } }) =>
      db.update(lateWords).set({ input: kept }).where(eq(lateWords.id, id)),
    );
    const read = await world.as('supervisor').lateWords.read({ id });
    expect(read.measure).toMatchObject({ name: 'QPR-15', main: { value: 31, max: 60 } });
    await putIn(world, id);
    expect(await readings(world)).toMatchObject([{ id: outcomeId, instrument: 'qpr_15', way: 'score_only' }]);
  });

  test('of a version that is not here has no place in the record; the words stay', async () => {
    const world = await makeWorld();
    const id = await handed(world, 'outcome.record', measure(world.walk.own.personId, { instrumentVersion: 9 }));
    const read = await world.as('supervisor').lateWords.read({ id });
    expect(read.measure).toEqual({ name: null, main: null });
    expect(await refusalFrom(putIn(world, id))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'measure_does_not_fit' },
    });
    expect((await world.as('supervisor').lateWords.list()).waiting).toHaveLength(1);
  });
});

describe('a talk that came late', () => {
  const talk = (outcomeId: string) => ({
    id: newId('outcomeTalk'),
    outcomeId,
    items: ['anxious'],
    words: 'It is the letters.',
  });

  test('goes in under the measure it is about', async () => {
    const world = await makeWorld();
    const { id: outcomeId } = await world.as('peer_worker').outcome.record(measure(world.walk.own.personId) as never);
    const id = await handed(world, 'outcome.talk', talk(outcomeId));
    expect((await world.as('supervisor').lateWords.read({ id })).words.input).toMatchObject({
      words: 'It is the letters.',
    });
    await putIn(world, id);
    expect(await readings(world)).toMatchObject([{ talks: [{ by: 'Tamsin Invented', writtenAt }] }]);
  });

  test('waits until its measure, which waits too, is in the record', async () => {
    const world = await makeWorld();
    const input = measure(world.walk.own.personId);
    const first = await handed(world, 'outcome.record', input);
    const then = await handed(world, 'outcome.talk', talk(input.id));
    expect(await refusalFrom(putIn(world, then))).toMatchObject({ details: { reason: 'its_measure_waits' } });
    await putIn(world, first);
    expect(await putIn(world, then)).toEqual({ version: 2 });
  });

  test('about somebody they never walked with is not taken', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.sameTeam;
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    const { id: outcomeId } = await colleague.outcome.record(measure(personId) as never);
    const call = world
      .as('peer_worker')
      .lateWords.hand(waited(world.accounts.peer_worker, 'outcome.talk', talk(outcomeId)));
    expect((await refusalFrom(call)).code).toBe('NOT_FOUND');
  });
});
