import { describe, expect, test } from 'vitest';
import { phonesToRing } from './phones-to-ring.ts';
import { AddToConcernInput, RaiseConcernInput } from './raise-concern.ts';
import { toldInFull } from './told-in-full.ts';

const id = 'con_0192f0c1-0000-7000-8000-000000000000';
const added = { id: 'cen_0192f0c1-0000-7000-8000-000000000000', concernId: id };

describe('raising a concern', () => {
  test.each([
    ['what happened alone is enough', { told: { whatHappened: 'A bruise nobody spoke of.' } }, true],
    ['danger now alone is enough', { isDangerNow: true, told: {} }, true],
    ['where it was is not enough', { told: { whenItHappened: 'Tuesday' } }, false],
    ['spaces are not enough', { told: { whatHappened: '  \n ' } }, false],
  ])('%s', (_what, given, isEnough) => {
    expect(RaiseConcernInput.safeParse({ id, ...given }).success).toBe(isEnough);
  });

  test('steps that were left out say nothing', () => {
    const { told } = RaiseConcernInput.parse({ id, told: { whatHappened: ' A fall. ', wishes: '', needs: null } });
    expect(Object.entries(told).filter(([, words]) => words !== undefined)).toEqual([['whatHappened', 'A fall.']]);
  });

  test('an addition that adds nothing is not taken, and danger now alone is', () => {
    expect(AddToConcernInput.safeParse({ ...added, told: { wishes: ' ' } }).success).toBe(false);
    expect(AddToConcernInput.safeParse({ ...added, isDangerNow: true, told: {} }).success).toBe(true);
  });

  test('what is added stands behind what was told, and never in its place', () => {
    const first = { whatHappened: 'A fall.', personKnows: 'no' as const, canDecide: 'not_sure' as const };
    const full = toldInFull(first, [
      { step: 'whatHappened', words: 'Two falls.' },
      { step: 'wishes', words: 'A stair rail.' },
      { step: 'personKnows', words: 'yes' },
      { step: 'canDecide', words: 'yes' },
      { step: 'personAgrees', words: 'no' },
    ]);
    expect(full).toEqual({
      whatHappened: 'A fall.\n\nTwo falls.',
      wishes: 'A stair rail.',
      personKnows: 'yes',
      canDecide: 'yes',
      personAgrees: 'no',
    });
  });
});

describe('whom to ring', () => {
  test('the number for danger now comes first, whatever the organisation wrote', () => {
    expect(phonesToRing(null).map(({ number }) => number)).toEqual(['999', '111', '116 123']);
    const own = [
      { label: 'On-call lead', number: '01632 960001' },
      { label: 'Ambulance', number: '9 9 9' },
    ];
    expect(phonesToRing(own).map(({ number }) => number)).toEqual(['999', '01632 960001']);
  });
});
