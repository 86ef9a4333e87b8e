import { eq } from '@alongside/db/operators.ts';
import { buildInstrument } from '@alongside/testing/build-instrument.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const total = (personId: string) => ({
  id: newId('outcome'),
  personId,
  occasion: 'baseline' as const,
  score: 31,
  takenOn: '2026-11-18',
});

const wellbeing = (personId: string, given: object = {}) => ({
  id: newId('outcome'),
  personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'review' as const,
  takenOn: '2026-11-18',
  way: 'together' as const,
  informant: 'person' as const,
  answers: { satisfied: 6, worthwhile: 8, happy: null, anxious: 3 } as Record<string, number | null>,
  ...given,
});

const readingsOf = async (world: World) =>
  (await world.as('peer_worker').outcome.ofPerson({ personId: world.walk.own.personId })).readings;

describe('a QPR total', () => {
  test('is kept once, however often it is sent', async () => {
    const world = await makeWorld();
    const input = total(world.walk.own.personId);
    await world.as('peer_worker').outcome.record(input);
    await world.as('peer_worker').outcome.record(input);
    const { outcomes } = await world.as('peer_worker').person.read({ personId: input.personId });
    expect(outcomes).toMatchObject([{ id: input.id, occasion: 'baseline', score: 31, on: '2026-11-18' }]);
  });

  test('in the shape that still waits on phones is the same measure as in the new one', async () => {
    const world = await makeWorld();
    const { score, ...earlier } = total(world.walk.own.personId);
    const { record } = world.as('peer_worker').outcome;
    await record({ ...earlier, score });
    const now = { ...earlier, instrument: 'qpr_15', instrumentVersion: 1, way: 'score_only' as const };
    expect(await record({ ...now, scores: { total: 31 } })).toEqual({ id: earlier.id, riskToLife: false });
    expect(await readingsOf(world)).toMatchObject([
      { instrument: 'qpr_15', way: 'score_only', informant: 'person', answers: null, scores: [{ value: 31 }] },
    ]);
  });

  test.each([
    ['61', { score: 61 }, { score: 'qpr_out_of_range' }],
    ['minus 1', { score: -1 }, { score: 'qpr_out_of_range' }],
    ['a half', { score: 30.5 }, { score: 'qpr_out_of_range' }],
    ['a day in the future', { takenOn: '2026-11-20' }, { takenOn: 'day_in_future' }],
    ['a day before the referral', { takenOn: '2026-03-01' }, { takenOn: 'day_before_episode' }],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const call = world.as('peer_worker').outcome.record({ ...total(world.walk.own.personId), ...wrong });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });
});

describe('a completed measure', () => {
  test('is scored on arrival: each scale by itself, and a gap is missing, not 0', async () => {
    const world = await makeWorld();
    const input = wellbeing(world.walk.own.personId);
    expect(await world.as('peer_worker').outcome.record(input)).toEqual({ id: input.id, riskToLife: false });
    const [reading] = await readingsOf(world);
    expect(reading).toMatchObject({ way: 'together', missing: 1, answers: input.answers, mine: true, voided: false });
    const byScale = Object.fromEntries((reading?.scores ?? []).map(({ scale, ...score }) => [scale, score]));
    expect(byScale).toEqual({
      satisfied: { value: 6, reason: null, missing: 0 },
      worthwhile: { value: 8, reason: null, missing: 0 },
      happy: { value: null, reason: 'no_answers', missing: 1 },
      anxious: { value: 3, reason: null, missing: 0 },
    });
  });

  test('in words alone is kept as it was said', async () => {
    const world = await makeWorld();
    const words = { changed: 'I open the curtains.', helped: ' ' };
    const given = { instrument: 'what_changed', occasion: 'ending', answers: null, words };
    await world.as('peer_worker').outcome.record(wellbeing(world.walk.own.personId, given));
    expect(await readingsOf(world)).toMatchObject([{ words: { changed: 'I open the curtains.' }, scores: [] }]);
  });

  test('says at once that an answer asks for a conversation today, also when its first answer was lost', async () => {
    const world = await makeWorld();
    const answers = { '1': 1, '9': 1 };
    const input = wellbeing(world.walk.own.personId, { instrument: 'phq_9', answers });
    const { record } = world.as('peer_worker').outcome;
    expect(await record(input)).toEqual({ id: input.id, riskToLife: true });
    expect(await record(input)).toEqual({ id: input.id, riskToLife: true });
    expect(await readingsOf(world)).toMatchObject([
      { onRisk: ['9'], scores: [{ value: null, reason: 'too_many_missing' }] },
    ]);
  });

  test('and the same measure in the worker’s view are two readings: neither overwrites the other', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const face = (informant: 'person' | 'worker', today: number) =>
      wellbeing(personId, { instrument: 'how_today', informant, answers: { today } });
    await world.as('peer_worker').outcome.record(face('person', 3));
    await world.as('peer_worker').outcome.record(face('worker', 1));
    const readings = await readingsOf(world);
    expect(readings.map(({ informant, scores }) => [informant, scores[0]?.value])).toEqual([
      ['person', 3],
      ['worker', 1],
    ]);
  });

  const wrong: readonly [string, object, object][] = [
    ['an answer above the range', { answers: { happy: 11 } }, { 'answers.happy': 'answer_out_of_range' }],
    ['an answer below it', { answers: { happy: -1 } }, { 'answers.happy': 'answer_out_of_range' }],
    ['half an answer', { answers: { happy: 4.5 } }, { 'answers.happy': 'answer_not_whole' }],
    ['an item it does not ask', { answers: { sleep: 1 } }, { 'answers.sleep': 'answer_not_asked' }],
    ['words where none are asked', { words: { happy: 'Yes.' } }, { 'words.happy': 'answer_not_asked' }],
    ['a measure nobody knows', { instrument: 'nobody_s' }, { instrument: 'instrument_not_known' }],
    ['a version there is not', { instrumentVersion: 7 }, { instrumentVersion: 'version_not_known' }],
    ['a view it does not ask for', { informant: 'worker' }, { informant: 'informant_not_asked' }],
    ['a measure for peer workers', { instrument: 'oldenburg' }, { instrument: 'instrument_not_for_person' }],
    ['nothing filled in', { answers: {} }, { answers: 'answers_missing' }],
    [
      'a score out of range',
      { instrument: 'qpr_15', way: 'score_only', answers: null, scores: { total: 61 } },
      { 'scores.total': 'score_out_of_range' },
    ],
    [
      'a score of no scale',
      { instrument: 'qpr_15', way: 'score_only', answers: null, scores: { sum: 6 } },
      { 'scores.sum': 'score_not_asked' },
    ],
  ];
  test.each(wrong)('is refused with %s, beside its field, and nothing is kept', async (_what, given, fields) => {
    const world = await makeWorld();
    const call = world.as('peer_worker').outcome.record(wellbeing(world.walk.own.personId, given));
    const refusal = await refusalFrom(call);
    expect(refusal.code).toBe('FIELDS_REFUSED');
    expect(refusal.fields).toMatchObject(fields);
    expect(await readingsOf(world)).toEqual([]);
  });

  const changed: readonly [string, object, string][] = [
    ['another answer', { answers: { satisfied: 7, worthwhile: 8, happy: null, anxious: 3 } }, 'answers'],
    ['an answer more', { answers: { satisfied: 6, worthwhile: 8, happy: 2, anxious: 3 } }, 'answers'],
    ['an answer less', { answers: { satisfied: 6, worthwhile: 8 } }, 'answers'],
    ['another day', { takenOn: '2026-11-17' }, 'takenOn'],
    ['another way', { way: 'on_paper' }, 'way'],
    ['another occasion', { occasion: 'ending' }, 'occasion'],
  ];
  test.each(changed)('sent again under the same id with %s is refused', async (_what, given, field) => {
    const world = await makeWorld();
    const input = wellbeing(world.walk.own.personId);
    const { record } = world.as('peer_worker').outcome;
    await record(input);
    // A gap that is not named is the same gap.
    expect((await refusalFrom(record({ ...input, answers: { anxious: 3, worthwhile: 8, satisfied: 6 } }))).code).toBe(
      'went through',
    );
    expect(await refusalFrom(record({ ...input, ...given }))).toMatchObject({
      code: 'ALREADY_THERE',
      details: { field },
    });
    expect(await readingsOf(world)).toMatchObject([{ answers: input.answers }]);
  });
});

describe('a measure of the organisation’s own', () => {
  const withOwn = async () => {
    const world = await makeWorld();
    const { organisationId, accounts, store } = world;
    const instrument = await store.write((tx) =>
      buildInstrument(tx, { organisationId, addedBy: accounts.coordinator }),
    );
    const frozenAt = async () => {
      const { instrumentVersion } = store.tables;
      const [found] = await store.read.db
        .select({ frozenAt: instrumentVersion.frozenAt })
        .from(instrumentVersion)
        .where(eq(instrumentVersion.instrumentId, instrument));
      return found?.frozenAt ?? null;
    };
    return { world, instrument, frozenAt };
  };

  test('is scored by its own rules and frozen from its first use on', async () => {
    const { world, instrument, frozenAt } = await withOwn();
    expect(await frozenAt()).toBeNull();
    const input = wellbeing(world.walk.own.personId, { instrument, answers: { '1': 4, '2': 1 } });
    await world.as('peer_worker').outcome.record(input);
    expect(await frozenAt()).toEqual(new Date('2026-11-19T10:00:00Z'));
    const [reading] = await readingsOf(world);
    expect(reading?.scores).toEqual([{ scale: 'total', value: 7, reason: null, missing: 0 }]);
  });

  test('is not frozen by a measure that was refused', async () => {
    const { world, instrument, frozenAt } = await withOwn();
    const input = wellbeing(world.walk.own.personId, { instrument, answers: { '1': 5 } });
    expect((await refusalFrom(world.as('peer_worker').outcome.record(input))).code).toBe('FIELDS_REFUSED');
    expect(await frozenAt()).toBeNull();
  });

  test('is unknown to another organisation', async () => {
    const { world, instrument } = await withOwn();
    const far = world.asAccount(world.farWorker, world.otherOrganisationId, 'peer_worker');
    const input = wellbeing(world.walk.otherOrganisation.personId, { instrument, answers: { '1': 4 } });
    expect(await refusalFrom(far.outcome.record(input))).toMatchObject({
      fields: { instrument: 'instrument_not_known' },
    });
  });
});

describe('a measure taken back', () => {
  test('leaves every list, and so do its scores; brought back, it is as it was', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const { id: outcomeId } = await caller.outcome.record(total(personId));
    const { outcomeScore } = world.store.tables;
    const isVoided = async () => {
      const rows = await world.store.read.db
        .select({ isVoided: outcomeScore.isVoided })
        .from(outcomeScore)
        .where(eq(outcomeScore.outcomeId, outcomeId));
      return rows.map((row) => row.isVoided);
    };
    expect(await caller.outcome.void({ outcomeId })).toEqual({ voided: true });
    expect(await caller.outcome.void({ outcomeId }), 'twice is once').toEqual({ voided: true });
    expect(await isVoided()).toEqual([true]);
    expect((await caller.person.read({ personId })).outcomes).toEqual([]);
    expect((await caller.person.timeline({ personId })).entries.some(({ kind }) => kind === 'outcome')).toBe(false);
    expect((await world.as('supervisor').outcome.ofPerson({ personId })).readings).toEqual([]);
    expect(await readingsOf(world), 'its writer can bring it back').toMatchObject([{ voided: true }]);
    expect(await caller.outcome.restore({ outcomeId })).toEqual({ voided: false });
    expect(await isVoided()).toEqual([false]);
    expect((await caller.person.read({ personId })).outcomes).toMatchObject([{ score: 31 }]);
  });

  test('is its writer’s to take back, not a colleague’s who walks with the same person', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const { id: outcomeId } = await world.as('peer_worker').outcome.record(total(personId));
    await world.store.write(({ db, tables: { pairing } }) =>
      db
        .insert(pairing)
        .values({ id: newId('pairing'), episodeId, personId, accountId: world.colleague, startedOn: '2026-11-18' }),
    );
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    expect((await colleague.outcome.ofPerson({ personId })).readings).toHaveLength(1);
    expect((await refusalFrom(colleague.outcome.void({ outcomeId }))).code).toBe('NOT_FOUND');
  });
});
