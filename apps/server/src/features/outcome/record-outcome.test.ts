import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

const total = (personId: string) => ({
  id: newId('outcome'),
  personId,
  occasion: 'baseline' as const,
  score: 31,
  takenOn: '2026-11-18',
});

describe('a QPR total', () => {
  test('is kept once, however often it is sent', async () => {
    const world = await makeWorld();
    const input = total(world.walk.own.personId);
    await world.as('peer_worker').outcome.record(input);
    await world.as('peer_worker').outcome.record(input);
    const { outcomes } = await world.as('peer_worker').person.read({ personId: input.personId });
    expect(outcomes).toEqual([{ id: input.id, occasion: 'baseline', score: 31, on: '2026-11-18' }]);
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
