import { describe, expect, test } from 'vitest';
import type { ConcernEntryKind } from './concern-words.ts';
import {
  concernWaits,
  type HeldConcern,
  isWaitRung,
  oneWorkingDayAfter,
  roundOf,
  tellOfWaitAt,
  waitRung,
  whatWaits,
} from './what-waits.ts';
import { addedToRung, saidBackRung } from './who-is-told.ts';

const london = 'Europe/London';
const at = (when: string) => new Date(`${when}Z`);
/** A Thursday. */
const raisedAt = at('2026-11-19T09:00:00');
const acknowledgedAt = at('2026-11-19T10:30:00');

const held = (entries: [ConcernEntryKind, string, string?][] = [], given: Partial<HeldConcern> = {}): HeldConcern => ({
  state: 'acknowledged',
  raisedAt,
  raisedBy: 'jas',
  acknowledgedAt,
  acknowledgedBy: 'lena',
  entries: entries.map(([kind, when, choice = null]) => ({ kind, recordedAt: at(when), choice })),
  ...given,
});
const waitsIn = (concern: HeldConcern) =>
  whatWaits(concern, london).map(({ wait, since, dueBy }) => [wait, since, dueBy] as const);
const namesIn = (concern: HeldConcern) => whatWaits(concern, london).map(({ wait }) => wait);

describe('what waits for the one who has a concern', () => {
  test('is a decision within one working day, and a talk offered within a day of the telling', () => {
    expect(waitsIn(held())).toEqual([
      ['decide', acknowledgedAt, at('2026-11-20T10:30:00')],
      ['offer_debrief', raisedAt, at('2026-11-20T09:00:00')],
    ]);
  });

  test('is word to the council within one working day of the decision that says so, until it was told or said why not', () => {
    const decided: [ConcernEntryKind, string, string?] = ['decided', '2026-11-20T16:00:00', 'local_authority'];
    const offered: [ConcernEntryKind, string] = ['debrief_offered', '2026-11-19T11:00:00'];
    expect(waitsIn(held([offered, decided]))).toEqual([
      ['tell_authority', at('2026-11-20T16:00:00'), at('2026-11-23T16:00:00')],
    ]);
    expect(namesIn(held([offered, ['decided', '2026-11-20T16:00:00', 'children']]))).toEqual(['tell_authority']);
    expect(namesIn(held([offered, ['decided', '2026-11-20T16:00:00', 'within']]))).toEqual([]);
    for (const kind of ['told_authority', 'not_told_authority'] as const)
      expect(namesIn(held([offered, decided, [kind, '2026-11-20T17:00:00']])), kind).toEqual([]);
    const again: [ConcernEntryKind, string, string?] = ['decided', '2026-11-24T09:00:00', 'local_authority'];
    expect(waitsIn(held([offered, decided, ['told_authority', '2026-11-20T17:00:00'], again]))).toEqual([
      ['tell_authority', at('2026-11-24T09:00:00'), at('2026-11-25T09:00:00')],
    ]);
  });

  test('is nothing while nobody has it, and nothing after the close', () => {
    expect(namesIn(held([], { state: 'raised', acknowledgedAt: null, acknowledgedBy: null }))).toEqual([]);
    expect(namesIn(held([], { state: 'closed' }))).toEqual([]);
  });

  test('is no talk with oneself: whoever raised it and has it is offered none', () => {
    expect(namesIn(held([], { acknowledgedBy: 'jas' }))).toEqual(['decide']);
  });

  test('begins anew when it was opened again: what was decided before says nothing of it', () => {
    const reopened = held(
      [
        ['decided', '2026-11-19T12:00:00', 'local_authority'],
        ['closed', '2026-11-24T12:00:00'],
        ['reopened', '2026-12-01T12:00:00'],
      ],
      { acknowledgedAt: at('2026-12-01T13:00:00') },
    );
    expect(waitsIn(reopened)).toEqual([
      ['decide', at('2026-12-01T13:00:00'), at('2026-12-02T13:00:00')],
      ['offer_debrief', at('2026-12-01T12:00:00'), at('2026-12-02T12:00:00')],
    ]);
    expect(roundOf(reopened)).toBe(1);
  });

  test.each([
    ['a Friday afternoon', '2026-11-20T15:00:00', '2026-11-23T15:00:00'],
    ['a Saturday', '2026-11-21T15:00:00', '2026-11-23T15:00:00'],
    ['a Sunday night', '2026-11-22T23:00:00', '2026-11-23T23:00:00'],
    ['the Friday before the clocks go back', '2026-10-23T08:00:00', '2026-10-26T09:00:00'],
  ])('one working day after %s', (_when, from, to) => {
    expect(oneWorkingDayAfter(at(from), london)).toEqual(at(to));
  });

  test.each([
    ['by day at once', '2026-11-20T10:30:00', '2026-11-19T10:30:00', '2026-11-20T10:30:00'],
    ['in the night in the morning', '2026-11-20T03:00:00', '2026-11-19T03:00:00', '2026-11-20T08:00:00'],
    ['late in the evening the next morning', '2026-11-20T20:00:00', '2026-11-19T20:00:00', '2026-11-21T08:00:00'],
    [
      'an hour after it was taken, where the time had passed by then',
      '2026-11-20T09:00:00',
      '2026-11-23T11:00:00',
      '2026-11-23T12:00:00',
    ],
  ])('its holder is told %s', (_when, dueBy, taken, told) => {
    const wait = { wait: 'decide' as const, since: at(taken), dueBy: at(dueBy) };
    expect(tellOfWaitAt(wait, at(taken), london)).toEqual(at(told));
  });

  test('has a notice of its own for each kind and each round, which no rung of the ladder shares', () => {
    const rungs = [0, 1, 2].flatMap((round) => concernWaits.map((wait) => waitRung(wait, round)));
    expect(new Set(rungs).size).toBe(9);
    expect(rungs.every(isWaitRung)).toBe(true);
    expect([saidBackRung, addedToRung, 0, 13].some(isWaitRung)).toBe(false);
  });
});
