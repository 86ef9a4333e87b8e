import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const wellbeing = async (world: World) => {
  const input = {
    id: newId('outcome'),
    personId: world.walk.own.personId,
    instrument: 'ons_4',
    instrumentVersion: 1,
    occasion: 'review' as const,
    takenOn: '2026-11-18',
    way: 'together' as const,
    informant: 'person' as const,
    answers: { satisfied: 6, anxious: 8 },
  };
  return (await world.as('peer_worker').outcome.record(input)).id;
};
const about = (outcomeId: string, given: object = {}) => ({
  id: newId('outcomeTalk'),
  outcomeId,
  items: ['anxious'],
  words: 'It is the letters from the landlord.',
  ...given,
});
const talksOf = async (world: World, role: 'peer_worker' | 'supervisor' = 'peer_worker') => {
  const { readings } = await world.as(role).outcome.ofPerson({ personId: world.walk.own.personId });
  return readings.flatMap(({ talks }) => talks);
};

describe('what was talked about after a measure', () => {
  test('is kept under it, once, and what is said later stands beside it', async () => {
    const world = await makeWorld();
    const { talk } = world.as('peer_worker').outcome;
    const first = about(await wellbeing(world));
    expect(await talk(first)).toEqual({ id: first.id });
    expect(await talk({ ...first, items: ['anxious', 'anxious'] }), 'the same again').toEqual({ id: first.id });
    await talk(about(first.outcomeId, { items: [], words: 'They rang the council.' }));
    expect(await talksOf(world)).toMatchObject([
      { items: ['anxious'], words: 'It is the letters from the landlord.', at: now },
      { items: [], words: 'They rang the council.' },
    ]);
  });

  test('may be items alone', async () => {
    const world = await makeWorld();
    await world.as('peer_worker').outcome.talk(about(await wellbeing(world), { words: null }));
    expect(await talksOf(world)).toMatchObject([{ items: ['anxious'], words: null }]);
  });

  test('a supervisor learns that the two talked and when, and not a word of it', async () => {
    const world = await makeWorld();
    await world.as('peer_worker').outcome.talk(about(await wellbeing(world)));
    const seen = await talksOf(world, 'supervisor');
    expect(seen).toMatchObject([{ items: null, words: null, at: now }]);
    expect(JSON.stringify(seen)).not.toMatch(/landlord|anxious/);
  });

  test.each([
    ['nothing at all', { items: [], words: ' ' }, { words: 'talk_empty' }],
    ['an item it does not ask', { items: ['sleep'] }, { items: 'answer_not_asked' }],
  ])('is refused with %s', async (_what, given, fields) => {
    const world = await makeWorld();
    const call = world.as('peer_worker').outcome.talk(about(await wellbeing(world), given));
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test.each([
    ['other words', { words: 'It is the neighbours.' }, 'words'],
    ['other items', { items: ['satisfied'] }, 'items'],
  ])('is refused under the same id with %s', async (_what, given, field) => {
    const world = await makeWorld();
    const { talk } = world.as('peer_worker').outcome;
    const first = about(await wellbeing(world));
    await talk(first);
    expect(await refusalFrom(talk({ ...first, ...given }))).toMatchObject({
      code: 'ALREADY_THERE',
      details: { field },
    });
  });

  test('has no place under a measure that was taken back', async () => {
    const world = await makeWorld();
    const outcomeId = await wellbeing(world);
    const { outcome } = world.as('peer_worker');
    await outcome.void({ outcomeId });
    expect(await refusalFrom(outcome.talk(about(outcomeId)))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'outcome_voided' },
    });
  });

  test('is for whoever walks with the person now, also when somebody else wrote the measure down', async () => {
    const world = await makeWorld();
    const outcomeId = await wellbeing(world);
    const { personId, episodeId } = world.walk.own;
    await world.store.write(({ db, tables: { pairing } }) =>
      db
        .insert(pairing)
        .values({ id: newId('pairing'), episodeId, personId, accountId: world.colleague, startedOn: '2026-11-18' }),
    );
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    expect((await refusalFrom(colleague.outcome.talk(about(outcomeId)))).code).toBe('went through');
  });
});
