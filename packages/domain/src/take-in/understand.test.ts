import { describe, expect, test } from 'vitest';
import { understandAgeBand, understandEthnicity, understandGender } from './understand-about.ts';
import { guessDayOrder, understandBirthYear, understandDay, understandTime } from './understand-day.ts';
import { understandMinutes } from './understand-minutes.ts';
import { understandAttendance, understandMode } from './understand-session.ts';

describe('days as spreadsheets hold them', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['3/11/26', '2026-11-03'],
    ['03-11-2026', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['3 Nov 2026', '2026-11-03'],
    ['3rd November 2026', '2026-11-03'],
    ['Tue, 3 Nov 26', '2026-11-03'],
    ['Tuesday 3 November 2026', '2026-11-03'],
    ['November 3, 2026', '2026-11-03'],
    ['3-Nov-26', '2026-11-03'],
    ['46329', '2026-11-03'],
    ['46329.6041', '2026-11-03'],
    ['03/11/2026 14:30', '2026-11-03'],
    ['2026-11-03T14:30:00Z', '2026-11-03'],
    ['30/02/2026', null],
    ['11/25/2026', null],
    ['3/11', null],
    ['soon', null],
    ['12345', null],
    ['61000', null],
  ])('%s is %s', (written, day) => {
    expect(understandDay(written, 2026)).toBe(day);
  });

  test('a file from elsewhere puts the month first, when its own days show it', () => {
    expect(guessDayOrder(['3/11/26', '11/25/2026'])).toBe('month_first');
    expect(guessDayOrder(['3/11/26', '25/11/2026'])).toBe('day_first');
    expect(guessDayOrder(['3/11/26', '4/5/26'])).toBe('day_first');
    expect(understandDay('11/25/26', 2026, 'month_first')).toBe('2026-11-25');
  });

  test.each([
    ['1984', 1984],
    ['12/05/1984', 1984],
    ['12/05/84', 1984],
    ['12 May 1984', 1984],
    ['30814', 1984],
    ['12/25/1984', 1984],
    ['the eighties', null],
  ])('a birth written %s keeps only the year %s', (written, year) => {
    expect(understandBirthYear(written, 2026)).toBe(year);
  });

  test.each([
    ['14:30', '14:30'],
    ['9:05:00', '09:05'],
    ['2.30pm', '14:30'],
    ['9 am', '09:00'],
    ['12 pm', '12:00'],
    ['12am', '00:00'],
    ['1430', '14:30'],
    ['0.604166666', '14:30'],
    ['03/11/2026 14:30', '14:30'],
    ['25:00', null],
    ['afternoon', null],
  ])('the time %s is %s', (written, time) => {
    expect(understandTime(written)).toBe(time);
  });
});

describe('lengths', () => {
  test.each([
    ['90', 90],
    ['90 mins', 90],
    ['90.0', 90],
    ['1h 30', 90],
    ['1h30m', 90],
    ['1 hr 30 mins', 90],
    ['1 hour and 30 minutes', 90],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1:30', 90],
    ['01:30:00', 90],
    ['1.5', null],
    ['a while', null],
  ])('%s is %s minutes', (written, minutes) => {
    expect(understandMinutes(written)).toBe(minutes);
  });

  test('a bare figure in a column of hours is hours', () => {
    expect(understandMinutes('1.5', 'hours')).toBe(90);
    expect(understandMinutes('0.75', 'hours')).toBe(45);
  });
});

describe('words for choices', () => {
  test.each([
    ['Attended', 'met'],
    ['DNA', 'no_word'],
    ['did not attend', 'no_word'],
    ['Cancelled by us', 'we_cancelled'],
    ['They let us know', 'let_us_know'],
    ['rang – no answer', 'tried'],
    ['5', 'met'],
    ['perhaps', null],
  ])('%s is %s', (written, attendance) => {
    expect(understandAttendance(written)).toBe(attendance);
  });

  test.each([
    ['Face-to-face', 'in_person'],
    ['F2F', 'in_person'],
    ['Telephone', 'phone'],
    ['WhatsApp', 'message_app'],
    ['Zoom', 'video'],
    ['pigeon', null],
  ])('%s is %s', (written, mode) => {
    expect(understandMode(written)).toBe(mode);
  });

  test('prefer not to say and not asked are different answers', () => {
    expect([understandGender('Prefer not to say'), understandGender('not asked')]).toEqual(['Z', 'X']);
    expect([understandEthnicity('Prefer not to say'), understandEthnicity('Not known')]).toEqual(['Z', '99']);
    expect([understandAgeBand('prefer not to say'), understandAgeBand('not asked')]).toEqual(['Z', 'X']);
  });

  test.each([
    ['White British', 'A'],
    ['White: English, Welsh, Scottish, Northern Irish or British', 'A'],
    ['Mixed – White & Black Caribbean', 'D'],
    ['black african', 'N'],
    ['J', 'J'],
    ['99', '99'],
    ['Martian', null],
  ])('the ethnicity %s is %s', (written, code) => {
    expect(understandEthnicity(written)).toBe(code);
  });

  test('an age becomes its band', () => {
    expect(['17', '18', '34', '75', '15', '130'].map(understandAgeBand)).toEqual([
      '16-17',
      '18-24',
      '25-34',
      '75+',
      null,
      null,
    ]);
  });
});
