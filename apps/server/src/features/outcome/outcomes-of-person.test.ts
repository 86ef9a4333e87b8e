import { eq } from '@alongside/db/operators.ts';
import { buildInstrument } from '@alongside/testing/build-instrument.ts';
import { buildOutcome, buildOutcomeLink } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const place = (world: World) => {
  const { personId, episodeId } = world.walk.own;
  return { personId, episodeId, accountId: world.accounts.peer_worker };
};
const ofPerson = (world: World, role: 'peer_worker' | 'supervisor' = 'peer_worker') =>
  world.as(role).outcome.ofPerson({ personId: world.walk.own.personId });

const answers = { satisfied: 6, worthwhile: 8, happy: 5, anxious: 3 };

describe('the outcomes of a person', () => {
  test('are every reading with its scores, oldest first, with the days of meeting beside them', async () => {
    const world = await makeWorld();
    await world.store.write(async (tx) => {
      const of = place(world);
      await buildOutcome(tx, { ...of, instrument: 'ons_4', answers, occasion: 'review', takenOn: '2026-11-18' });
      await buildOutcome(tx, { ...of, occasion: 'baseline', takenOn: '2026-06-01', score: 31 });
    });
    const { readings, instruments, metOn, episodes, person } = await ofPerson(world);
    expect(readings.map(({ instrument, takenOn, scores }) => [instrument, takenOn, scores.length])).toEqual([
      ['qpr_15', '2026-06-01', 1],
      ['ons_4', '2026-11-18', 4],
    ]);
    expect(instruments.map(({ key }) => key).sort()).toEqual(['ons_4', 'qpr_15']);
    expect(metOn).toEqual(['2026-11-12']);
    expect(episodes).toMatchObject([{ id: world.walk.own.episodeId, state: 'active' }]);
    expect(person).toMatchObject({ displayName: 'Wren Madeup', walking: true });
  });

  test('come with each definition at the version it was completed with, the old beside the new', async () => {
    const world = await makeWorld();
    const { organisationId, accounts, store } = world;
    const { instrumentVersion } = store.tables;
    const key = await store.write(async (tx) => {
      const instrument = await buildInstrument(tx, { organisationId, addedBy: accounts.coordinator });
      const [first] = await tx.db
        .select()
        .from(instrumentVersion)
        .where(eq(instrumentVersion.instrumentId, instrument));
      if (first)
        await tx.db.insert(instrumentVersion).values({
          ...first,
          number: 2,
          definition: { ...first.definition, name: 'At home, shorter' },
        });
      const of = { ...place(world), instrument, occasion: 'review' as const, score: 4 };
      await buildOutcome(tx, { ...of, instrumentVersion: 1, takenOn: '2026-10-01' });
      await buildOutcome(tx, { ...of, instrumentVersion: 2, takenOn: '2026-11-01' });
      return instrument;
    });
    const { instruments } = await ofPerson(world);
    expect(instruments.map(({ key: of, version, name }) => [of, version, name])).toEqual([
      [key, 1, 'Feeling at home'],
      [key, 2, 'At home, shorter'],
    ]);
  });

  test('say of each score how many answers it was worked out without, to whoever may see the score', async () => {
    const world = await makeWorld();
    const all = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [String(at + 1), 3]));
    await world.store.write(async (tx) => {
      const of = { ...place(world), occasion: 'review' as const };
      const some = { ...all, '4': null, '9': null };
      await buildOutcome(tx, { ...of, instrument: 'qpr_15', answers: some, takenOn: '2026-11-17' });
      await buildOutcome(tx, { ...of, instrument: 'qpr_15', answers: all, takenOn: '2026-11-18' });
      await buildOutcome(tx, { ...of, score: 31, takenOn: '2026-11-19' });
    });
    for (const role of ['peer_worker', 'supervisor'] as const) {
      const { readings } = await ofPerson(world, role);
      expect(readings.map(({ scores: [total] }) => [total?.value, total?.missing])).toEqual([
        [45, 2],
        [45, 0],
        [31, 0],
      ]);
    }
  });

  test('show a supervisor scores, ways and days, and no answer and no word of anyone', async () => {
    const world = await makeWorld();
    await world.store.write(async (tx) => {
      const of = { ...place(world), occasion: 'review' as const, takenOn: '2026-11-18' };
      await buildOutcome(tx, { ...of, instrument: 'phq_9', answers: { '1': 2, '9': 3 } });
      await buildOutcome(tx, { ...of, instrument: 'what_changed', words: { changed: 'I open the curtains.' } });
    });
    const asSupervisor = await ofPerson(world, 'supervisor');
    expect(asSupervisor.person.walking).toBe(false);
    expect(asSupervisor.readings.map((each) => [each.answers, each.words, each.onRisk])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(asSupervisor.readings.find(({ instrument }) => instrument === 'phq_9')?.scores).toHaveLength(1);
    expect(JSON.stringify(asSupervisor)).not.toContain('curtains');
    const asWorker = await ofPerson(world);
    expect(asWorker.readings.find(({ instrument }) => instrument === 'phq_9')?.onRisk).toEqual(['9']);
    expect(JSON.stringify(asWorker)).toContain('curtains');
  });

  test('show links that still work, never their tokens nor what was answered behind them', async () => {
    const world = await makeWorld();
    const before = new Date('2026-11-18T09:00:00Z');
    const open = await world.store.write(async (tx) => {
      const of = { ...place(world), organisationId: world.organisationId };
      await buildOutcomeLink(tx, { ...of, endsAt: before });
      await buildOutcomeLink(tx, { ...of, usedAt: before });
      await buildOutcomeLink(tx, { ...of, closedAt: before });
      return buildOutcomeLink(tx, { ...of, answers: { happy: 1 }, keptAt: before });
    });
    const { links, instruments } = await ofPerson(world);
    expect(links).toEqual([
      {
        id: open,
        instrument: 'ons_4',
        instrumentVersion: 1,
        occasion: 'review',
        madeAt: new Date('2026-11-19T09:00:00Z'),
        endsAt: new Date('2026-12-03T09:00:00Z'),
        by: 'Tamsin Invented',
        mine: true,
      },
    ]);
    expect(instruments, 'a link brings its definition').toHaveLength(1);
  });

  test('and the timeline name a measure, with the score that stands for the whole or none', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    await world.store.write(async (tx) => {
      const of = { ...place(world), occasion: 'review' as const };
      await buildOutcome(tx, { ...of, instrument: 'ons_4', answers, takenOn: '2026-11-18' });
      await buildOutcome(tx, { ...of, instrument: 'how_today', answers: { today: 3 }, takenOn: '2026-11-17' });
      await buildOutcome(tx, {
        ...of,
        instrument: 'how_today',
        informant: 'worker',
        answers: { today: 1 },
        takenOn: '2026-11-16',
      });
    });
    const { entries } = await world.as('supervisor').person.timeline({ personId });
    expect(entries.filter(({ kind }) => kind === 'outcome')).toMatchObject([
      { name: 'ONS4', main: null, informant: 'person' },
      { name: 'How was today', main: { value: 3, max: 3 }, informant: 'person', way: 'together' },
      { name: 'How was today', main: { value: 1 }, informant: 'worker' },
    ]);
  });

  test('take the same number of queries for one reading and for forty', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const add = async (count: number) => {
      const instrument = await world.store.write((tx) =>
        buildInstrument(tx, { organisationId: world.organisationId, addedBy: world.accounts.coordinator }),
      );
      await world.store.write(async (tx) => {
        for (let at = 0; at < count; at += 1) {
          const of = { ...place(world), occasion: 'review' as const, takenOn: `2026-10-${10 + (at % 20)}` };
          const id = await buildOutcome(tx, { ...of, instrument: 'phq_9', answers: { '9': 2 } });
          await buildOutcome(tx, { ...of, instrument, score: 3 });
          await buildOutcomeLink(tx, { ...place(world), organisationId: world.organisationId });
          if (at % 2 === 0)
            await tx.db.insert(tx.tables.outcomeTalk).values({
              id: newId('outcomeTalk'),
              outcomeId: id,
              accountId: world.accounts.peer_worker,
              items: ['9'],
              recordedAt: now,
            });
        }
      });
    };
    const caller = world.as('peer_worker');
    const calls = [
      () => caller.outcome.ofPerson({ personId }),
      () => caller.outcome.awaitingTalk(),
      () => caller.person.timeline({ personId }),
    ];
    const asked = async () => {
      const counts: number[] = [];
      for (const call of calls) {
        const before = counted.queries;
        await call();
        counts.push(counted.queries - before);
      }
      return counts;
    };
    await add(1);
    const few = await asked();
    await add(20);
    expect(await asked()).toEqual(few);
    expect((await ofPerson(world)).readings).toHaveLength(42);
  });
});
