import { describe, expect, test } from 'vitest';
import { guessColumns, personHeaders, sessionHeaders } from './column-fields.ts';
import { readPersonRow } from './read-person-row.ts';
import { readSessionRow } from './read-session-row.ts';

const days = { lastYear: 2026, order: 'day_first' as const };

describe('columns guessed from their names', () => {
  test('a list of people', () => {
    const headers = [
      'First name',
      'Surname',
      'DOB',
      'Ethnic group',
      'Gender',
      'Mobile',
      'Date of referral',
      'Peer worker',
      'Shoe size',
    ];
    expect(guessColumns(headers, personHeaders)).toEqual({
      first_name: 0,
      surname: 1,
      birth: 2,
      ethnicity: 3,
      gender: 4,
      phone: 5,
      referred_on: 6,
      worker: 7,
    });
  });

  test('a list of sessions', () => {
    const headers = ['Client name', 'Date of contact', 'Duration (mins)', 'Type', 'Attended?', 'Worker', 'Notes'];
    expect(guessColumns(headers, sessionHeaders)).toEqual({
      person: 0,
      held_on: 1,
      minutes: 2,
      mode: 3,
      attendance: 4,
      worker: 5,
      note: 6,
    });
  });

  test('the first of two fitting columns is taken, and the other is left to choose', () => {
    expect(guessColumns(['Name', 'Name', 'Age'], personHeaders)).toEqual({ name: 0, age: 2 });
  });
});

describe('one line of a list of people', () => {
  const mapping = { first_name: 0, surname: 1, birth: 2, ethnicity: 3, gender: 4, phone: 5, referred_on: 6, worker: 7 };
  const line = (...cells: string[]) => readPersonRow(cells, mapping, days);

  test('keeps the name as it is written and the birth year alone', () => {
    expect(
      line('Zoë', 'O’Madeup', '12/05/1984', 'White & Asian', 'F', "'+44 7700 900123", '3/11/26', 'Tamsin Invented'),
    ).toEqual({
      value: {
        displayName: 'Zoë O’Madeup',
        pronouns: null,
        phone: '+44 7700 900123',
        email: null,
        contactSafely: null,
        birthYear: 1984,
        ageBand: 'X',
        ethnicity: 'F',
        gender: '2',
        referralSource: null,
        referredOn: '2026-11-03',
        workerName: 'Tamsin Invented',
      },
    });
  });

  test('an empty cell was never asked; declining is an answer', () => {
    expect(line('Ann', '', '', '', '', '', '', '')).toMatchObject({
      value: { displayName: 'Ann', birthYear: null, ageBand: 'X', ethnicity: '99', gender: 'X' },
    });
    expect(line('Ann', '', 'prefer not to say', 'Declined', 'Rather not say')).toMatchObject({
      value: { birthYear: null, ageBand: 'Z', ethnicity: 'Z', gender: 'Z' },
    });
  });

  test.each([
    [['', ''], 'name', 'text_missing', ''],
    [['Ann', '', 'long ago'], 'birth', 'birth_not_understood', 'long ago'],
    [['Ann', '', '', 'Martian'], 'ethnicity', 'choice_not_understood', 'Martian'],
    [['Ann', '', '', '', '', '', 'soon'], 'referred_on', 'day_not_understood', 'soon'],
  ])('%j comes back with the reason', (cells, field, code, typed) => {
    expect(line(...cells)).toEqual({ refused: { field, code, typed } });
  });
});

describe('one line of a list of sessions', () => {
  const mapping = { person: 0, held_on: 1, minutes: 2, attendance: 3, mode: 4, note: 5 };
  const defaults = { minutes: null, attendance: 'met' as const, mode: 'in_person' as const };
  const line = (...cells: string[]) => readSessionRow(cells, mapping, { ...days, defaults });

  test('takes the time out of the day, and what was chosen for empty cells', () => {
    expect(line('Ann', '03/11/2026 14:30', '1h 15')).toMatchObject({
      value: {
        personName: 'Ann',
        heldOn: '2026-11-03',
        startedAt: '14:30',
        minutes: 75,
        attendance: 'met',
        mode: 'in_person',
        note: null,
      },
    });
    expect(line('Ann', '03/11/2026 00:00:00', '60')).toMatchObject({
      value: { heldOn: '2026-11-03', startedAt: null },
    });
  });

  test('invents no length: a row without one comes back', () => {
    expect(line('Ann', '3/11/26', '')).toEqual({ refused: { field: 'minutes', code: 'minutes_missing', typed: '' } });
  });
});
