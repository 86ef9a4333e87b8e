// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { knowAllWords, startWords } from '../../words/language.ts';
import { wordsOf } from '../../words/use-words.ts';
import { greeting, hourIn } from './greeting.ts';

type Day = Parameters<typeof greeting>[1];

const quiet = {
  today: '2026-11-19',
  name: 'Amina Kestrel',
  people: 8,
  quietDays: 21,
  ahead: [],
  supervision: null,
  alsoSupervision: [],
  supervisionWaiting: [],
};
const groups = { today: [], toLog: [], ahead: [] };
const none: Day = { ...quiet, meetUpsToday: [], toLog: [], groups, notMetLately: [], actions: [], measuresDue: [] };
const meetUp = { id: 'mee_1', personId: 'per_1', displayName: 'Wren', on: '2026-11-19', at: null, place: null };
const quietPerson = {
  personId: 'per_2',
  displayName: 'Sam',
  phone: null,
  contactSafely: null,
  since: '2026-06-01',
  lastMetOn: null,
  lastAttemptOn: null,
  next: null,
};

beforeAll(() => startWords('en').then(knowAllWords));

const say = (day: Day, hour: number): string => {
  const { hello, ahead } = greeting(wordsOf('today'), day, hour);
  return `${hello} ${ahead}`;
};

test('the day begins with a sentence about it', () => {
  const toMeet = { ...meetUp, sessionId: null };
  const day = { ...none, meetUpsToday: [toMeet, toMeet], notMetLately: [quietPerson] };
  expect(say(day, 9)).toBe('Morning, Amina. Two people today, one call to try.');
});

test('a group today is said, and one that was not logged counts with what is to log', () => {
  const group = { id: 'gda_1', groupId: 'grp_1', name: 'Kettle', on: '2026-11-19', at: null, place: null };
  const open = { ...group, groupSessionId: null };
  const day = { ...none, groups: { today: [open], toLog: [open], ahead: [] } };
  expect(say(day, 9)).toBe('Morning, Amina. One group, one session to log.');
});

test('what is logged already is not counted again', () => {
  expect(say({ ...none, meetUpsToday: [{ ...meetUp, sessionId: 'ses_1' }] }, 13)).toBe(
    'Afternoon, Amina. Nothing is planned for today.',
  );
});

test('the greeting follows the clock of the organisation', () => {
  expect(hourIn('Europe/London', new Date('2026-07-01T11:30:00Z'))).toBe(12);
});
