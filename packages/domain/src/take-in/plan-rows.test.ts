import { describe, expect, test } from 'vitest';
import { inBatches, planPeople, planSessions } from './plan-rows.ts';

const table = (headers: string[], ...lines: string[][]) => ({
  headers,
  rows: lines.map((cells, index) => ({ row: index + 2, cells })),
});
const today = '2026-11-19';

describe('what of a file can be sent', () => {
  test('people: rules of the record send a line back before it is sent, and a second spelling is the same person', () => {
    const people = table(
      ['Name', 'Born', 'Referred'],
      ['Ann Invented', '1980', '3/11/26'],
      ['ann  invented', '1980', ''],
      ['Too Young', '2020', ''],
      ['From Tomorrow', '', '20/11/26'],
      ['', '1980', ''],
    );
    const planned = planPeople(people, { mapping: { name: 0, birth: 1, referred_on: 2 }, order: 'day_first' }, today);
    expect(planned.ready.map(({ row, displayName }) => [row, displayName])).toEqual([[2, 'Ann Invented']]);
    expect(planned.twice).toEqual([3]);
    expect(planned.back.map(({ row, code }) => [row, code])).toEqual([
      [4, 'year_out_of_range'],
      [5, 'day_in_future'],
      [6, 'text_missing'],
    ]);
  });

  test('sessions: two at different times of one day are two', () => {
    const sessions = table(
      ['Name', 'Date', 'Minutes', 'Time'],
      ['Ann', '3/11/26', '30', '10:00'],
      ['Ann', '3/11/26', '30', '15:00'],
      ['Ann', '3/11/26', '30', '3pm'],
      ['Ann', '20/11/26', '30', ''],
      ['Ann', '3/11/26', '2000', ''],
    );
    const planned = planSessions(
      sessions,
      {
        mapping: { person: 0, held_on: 1, minutes: 2, started_at: 3 },
        order: 'day_first',
        defaults: { minutes: null, attendance: 'met', mode: 'in_person' },
      },
      today,
    );
    expect(planned.ready.map(({ row }) => row)).toEqual([2, 3]);
    expect(planned.twice).toEqual([4]);
    expect(planned.back.map(({ row, code }) => [row, code])).toEqual([
      [5, 'day_in_future'],
      [6, 'minutes_out_of_range'],
    ]);
  });

  test('batches stay small in lines and in letters, and hold every line once', () => {
    const many = Array.from({ length: 5000 }, (_, row) => ({ row }));
    expect(inBatches(many).map((batch) => batch.length)).toEqual(Array.from({ length: 20 }, () => 250));
    const long = Array.from({ length: 100 }, (_, row) => ({ row, note: 'x'.repeat(8000) }));
    const batches = inBatches(long);
    expect(Math.max(...batches.map((batch) => JSON.stringify(batch).length))).toBeLessThan(250_000);
    expect(batches.flat()).toEqual(long);
  });
});
