import { describe, expect, test } from 'vitest';
import { agreementDayRefusal } from './agree-group.ts';
import { groupEndRefusal } from './begin-group.ts';
import { AddGroupMemberInput } from './group-members.ts';
import { groupSessionDayRefusal, LogGroupSessionInput } from './log-group-session.ts';
import { groupDateRefusal, seriesDays } from './plan-group-dates.ts';

const uuid = '01930000-0000-7000-8000-00000000000';
const evening = {
  id: `gse_${uuid}1`,
  groupId: `grp_${uuid}1`,
  heldOn: '2026-11-18',
  minutes: 90,
  mode: 'in_person',
};
const codeOf = (schema: typeof LogGroupSessionInput | typeof AddGroupMemberInput, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a group session', () => {
  test('is complete with a day, a length and how it was held', () => {
    expect(LogGroupSessionInput.parse(evening)).toMatchObject({ unnamed: 0, attendances: [], line: null });
  });

  test.each([
    ['more newcomers than people', { unnamed: 1, unnamedNewcomers: 2 }, 'unnamedNewcomers: more_newcomers_than_people'],
    ['half a person', { unnamed: 1.5 }, 'unnamed: number_out_of_range'],
    [
      'one person twice',
      { attendances: [1, 2].map(() => ({ personId: `per_${uuid}1`, attendance: 'came' })) },
      'attendances: person_listed_twice',
    ],
  ])('refuses %s', (_what, given, code) => {
    expect(codeOf(LogGroupSessionInput, { ...evening, ...given })).toEqual([code]);
  });

  test('someone who sent apologies was not there for the first time', () => {
    const attendances = [{ personId: `per_${uuid}1`, attendance: 'apologies', isNewcomer: true }];
    expect(LogGroupSessionInput.parse({ ...evening, attendances }).attendances[0]?.isNewcomer).toBe(false);
  });
});

test('nobody is named who did not agree to it', () => {
  const member = { id: `gme_${uuid}1`, groupId: `grp_${uuid}1`, personId: `per_${uuid}1`, joinedOn: '2026-11-18' };
  expect(codeOf(AddGroupMemberInput, { ...member, agreedToBeNamed: false })).toEqual([
    'agreedToBeNamed: agree_to_be_named',
  ]);
});

test('a series counts in weeks, over the end of summer time too', () => {
  expect(seriesDays({ firstOn: '2026-10-20', everyWeeks: 2, times: 3 })).toEqual([
    '2026-10-20',
    '2026-11-03',
    '2026-11-17',
  ]);
});

const today = '2026-11-19';
const group = { startedOn: '2026-03-02' };
test.each([
  ['a session today is taken', groupSessionDayRefusal(today, group, today), null],
  ['tomorrow has not happened', groupSessionDayRefusal('2026-11-20', group, today), { heldOn: 'day_in_future' }],
  [
    'nor did the day before it began',
    groupSessionDayRefusal('2026-03-01', group, today),
    { heldOn: 'day_before_group' },
  ],
  ['a date today is a plan', groupDateRefusal(today, today), null],
  ['yesterday is no plan', groupDateRefusal('2026-11-18', today), { firstOn: 'day_in_past' }],
  [
    'an agreement is looked at again after it was made',
    agreementDayRefusal({ agreedOn: today, reviewOn: today }, today),
    { reviewOn: 'day_not_after' },
  ],
  [
    'nothing was agreed tomorrow',
    agreementDayRefusal({ agreedOn: '2026-11-20', reviewOn: null }, today),
    { agreedOn: 'day_in_future' },
  ],
  ['a group may go on', groupEndRefusal(group, null, today), null],
  ['it cannot end before it began', groupEndRefusal(group, '2026-03-01', today), { endedOn: 'day_before_group' }],
])('%s', (_what, refusal, expected) => {
  expect(refusal).toEqual(expected);
});
