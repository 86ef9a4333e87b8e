import { expect, test } from 'vitest';
import { withoutEndedCovers } from './ended-covers.ts';

const kept = (path: string, answer: unknown, personId?: string) => ({
  queryKey: [path.split('.'), ...(personId ? [{ input: { personId }, type: 'query' }] : [])],
  answer,
  readAt: 1,
});

const [wren, ash, fern] = ['per_wren', 'per_ash', 'per_fern'];

const copy = [
  kept('person.caseload', {
    today: '2026-11-26',
    people: [
      { personId: wren, displayName: 'Wren Madeup', covering: null },
      { personId: ash, displayName: 'Ash Invented', covering: { until: '2026-11-27' } },
    ],
  }),
  kept('cover.mine', {
    covering: [
      { personId: ash, until: '2026-11-27' },
      { personId: fern, until: '2026-12-04' },
    ],
  }),
  kept('today.read', { meetUpsToday: [{ id: 'mee_1', personId: ash, displayName: 'Ash Invented' }] }),
  kept('person.read', { id: ash, displayName: 'Ash Invented' }, ash),
  kept('person.timeline', { pages: [{ entries: [] }] }, ash),
  kept('person.read', { id: wren, displayName: 'Wren Madeup' }, wren),
];

test('on the last day of a cover the phone keeps all of it', () => {
  expect(withoutEndedCovers(copy, '2026-11-27')).toBeNull();
});

test('the day after, also without signal, nothing of the person is left on the phone, in no list either', () => {
  const found = withoutEndedCovers(copy, '2026-11-28');
  expect([...(found?.ended ?? [])]).toEqual([ash]);
  expect(JSON.stringify(found?.left)).not.toMatch(/Ash|per_ash/);
  expect(JSON.stringify(found?.left)).toContain('Wren Madeup');
  expect(JSON.stringify(found?.left)).toContain(fern);
});

test('somebody who has not been asked yet, of whom there is a sheet alone, goes with their sheet', () => {
  const sheet = kept('cover.sheet', { personId: fern, displayName: 'Fern Fictional', until: '2026-12-04' }, fern);
  expect(JSON.stringify(withoutEndedCovers([...copy, sheet], '2026-12-05')?.left)).not.toContain('Fern');
});
