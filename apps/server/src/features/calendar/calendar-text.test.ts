import { describe, expect, test } from 'vitest';
import { now } from '../../../test/world.ts';
import { calendarText } from './calendar-text.ts';
import type { Planned } from './planned-ahead.ts';

const meetUp: Planned = {
  id: 'mee_1',
  on: '2026-11-26',
  at: '10:30',
  minutes: null,
  place: 'The bandstand',
  version: 1,
  personName: 'Maya Elder',
};
const inLondon = { timeZone: 'Europe/London', now } as const;
const valuesOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`^${name}[^:]*:(.*)\r$`, 'gm'))].map(([, value]) => value ?? '');

describe('a calendar', () => {
  test('keeps half past ten at half past ten on both sides of the clock change on 25 October', () => {
    const around = ['2026-10-24', '2026-10-25', '2026-10-26'].map((on) => ({ ...meetUp, id: on, on }));
    expect(valuesOf(calendarText(around, { shows: 'nothing', ...inLondon }), 'DTSTART')).toEqual([
      '20261024T093000Z',
      '20261025T103000Z',
      '20261026T103000Z',
    ]);
  });

  test('keeps the time of the organisation, whatever zone the server stands in', () => {
    const text = calendarText([meetUp], { shows: 'nothing', timeZone: 'America/New_York', now });
    expect([valuesOf(text, 'DTSTART'), valuesOf(text, 'DTEND')]).toEqual([['20261126T153000Z'], ['20261126T163000Z']]);
  });

  test('says nothing but that there is a meet-up, where nothing was chosen', () => {
    const text = calendarText([meetUp], { shows: 'nothing', ...inLondon });
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Meet-up']);
    expect(text).not.toMatch(/LOCATION|bandstand|Maya|Elder|M\.E\./);
  });

  test('says initials and the place where that was chosen, and never a name', () => {
    const text = calendarText([meetUp], { shows: 'initials', ...inLondon });
    expect([valuesOf(text, 'SUMMARY'), valuesOf(text, 'LOCATION')]).toEqual([['Meet-up M.E.'], ['The bandstand']]);
    expect(text).not.toMatch(/Maya|Elder/);
  });

  test('a plan without a time is a whole day, a group is a group of its own length', () => {
    const day = { ...meetUp, at: null };
    const group = { ...meetUp, id: 'gda_1', at: '18:00', minutes: 90, personName: null };
    const text = calendarText([day, group], { shows: 'nothing', ...inLondon });
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261126', '20261126T180000Z']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Meet-up', 'Group']);
    expect(valuesOf(text, 'DTEND').at(-1)).toBe('20261126T193000Z');
  });

  test('a plan that was moved replaces the earlier one in a calendar app', () => {
    const text = calendarText([{ ...meetUp, version: 3 }], { shows: 'nothing', ...inLondon });
    expect([valuesOf(text, 'UID'), valuesOf(text, 'SEQUENCE')]).toEqual([['mee_1'], ['2']]);
  });

  test('words of a place cannot begin a line of their own', () => {
    const place = 'Hut; by the pond, left\\right\nSUMMARY:Maya';
    const text = calendarText([{ ...meetUp, place }], { shows: 'initials', ...inLondon });
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Meet-up M.E.']);
  });
});
