import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { expect, test } from 'vitest';
import type { Reading } from './offered.ts';
import { readingBefore, seenReading } from './seen-reading.ts';

const ucla3 = findInLibrary('ucla_3');
const phq9 = findInLibrary('phq_9');
if (!ucla3 || !phq9) throw new Error('The library has lost a measure.');

const id = (kind: string, last: number) => `${kind}_0192f0c1-0000-7000-8000-00000000000${last}`;

const written = (more: Record<string, unknown>) => ({
  path: 'outcome.record',
  input: {
    id: id('out', 1),
    personId: id('per', 1),
    instrument: 'ucla_3',
    instrumentVersion: 1,
    occasion: 'review',
    takenOn: '2026-11-19',
    way: 'together',
    informant: 'person',
    answers: { 1: 3, 2: 2, 3: 2 },
    words: null,
    scores: null,
    ...more,
  },
});

const reading = (last: number, more: Partial<Reading> = {}): Reading =>
  ({
    id: id('out', last),
    instrument: 'ucla_3',
    informant: 'person',
    takenOn: `2026-0${last}-01`,
    voided: false,
    talks: [],
    ...more,
  }) as Reading;

test('a measure that waits on the phone is scored there, and says so', () => {
  const seen = seenReading(id('out', 1), [], [written({})], ucla3);
  expect(seen).toMatchObject({ isWaiting: true, mine: true, onRisk: [] });
  expect(seen?.scores).toEqual([expect.objectContaining({ scale: 'total', value: 7 })]);
});

test('an answer about staying alive is seen without signal too', () => {
  const write = written({ instrument: 'phq_9', answers: { 1: 0, 9: 1 } });
  expect(seenReading(id('out', 1), [], [write], phq9)?.onRisk).toEqual(['9']);
});

test('what was said and taken back without signal stands already', () => {
  const outcomeId = id('out', 1);
  const talk = { path: 'outcome.talk', input: { id: id('ota', 1), outcomeId, items: ['1'], words: 'Better nights.' } };
  const taken = { path: 'outcome.void', input: { outcomeId } };
  const seen = seenReading(outcomeId, [reading(1)], [talk, taken], ucla3);
  expect(seen).toMatchObject({ isWaiting: false, voided: true });
  expect(seen?.talks).toEqual([{ id: id('ota', 1), words: 'Better nights.', items: ['1'], by: null }]);
});

test('a measure nobody knows of is none', () => {
  expect(seenReading(id('out', 9), [reading(1)], [], ucla3)).toBeNull();
});

test('it is held beside the last one in the same view, never beside one taken back', () => {
  const readings = [
    reading(1),
    reading(2, { informant: 'worker' }),
    reading(3, { voided: true }),
    reading(4, { instrument: 'ons_4' }),
    reading(5),
  ];
  const seen = seenReading(id('out', 5), readings, [], ucla3);
  expect(seen && readingBefore(seen, readings)?.id).toBe(id('out', 1));
  const first = seenReading(id('out', 1), readings, [], ucla3);
  expect(first && readingBefore(first, readings)).toBeNull();
  const waiting = seenReading(id('out', 9), readings, [written({ id: id('out', 9) })], ucla3);
  expect(waiting && readingBefore(waiting, readings)?.id).toBe(id('out', 5));
});
