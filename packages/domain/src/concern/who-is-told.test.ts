import { describe, expect, test } from 'vitest';
import { instantAt } from '../shared/day.ts';
import { builtInLadder } from './set-up-concerns.ts';
import { type Answerer, rungs, type WhoAnswers, whoIsTold } from './who-is-told.ts';

const lead: Answerer = { accountId: 'lead', part: 'lead', isNear: true };
const deputy: Answerer = { accountId: 'deputy', part: 'deputy', isNear: true };
const farLead: Answerer = { accountId: 'far lead', part: 'lead', isNear: false };
const farDeputy: Answerer = { accountId: 'far deputy', part: 'deputy', isNear: false };
const chosen: Answerer = { accountId: 'chosen coordinator', part: 'coordinator', isNear: true };

const roles = { coordinators: ['coordinator'], supervisors: ['supervisor'], raisedBy: 'worker' };
const toldBy = (who: Partial<WhoAnswers>, raisedAt = '2026-11-19T10:00:00Z') => {
  const told = whoIsTold(builtInLadder, { named: [], ...roles, ...who }, new Date(raisedAt), 'Europe/London');
  return rungs.map((rung) => told.filter((each) => each.rung === rung).map(({ accountId }) => accountId));
};
const dueBy = (raisedAt: string, timeZone = 'Europe/London', ladder = builtInLadder) => {
  const told = whoIsTold(ladder, { named: [lead, deputy], ...roles }, new Date(raisedAt), timeZone);
  return rungs.map((rung) =>
    told
      .find((each) => each.rung === rung)
      ?.dueAt.toISOString()
      .slice(0, 16),
  );
};

describe('who is told of a concern', () => {
  test.each<[string, Partial<WhoAnswers>, string[][]]>([
    [
      'leads and deputies at once, the deputies again, then every lead, then the coordinator',
      { named: [lead, deputy, farLead, farDeputy] },
      [['lead', 'deputy'], ['deputy'], ['lead', 'deputy', 'far lead', 'far deputy'], ['coordinator']],
    ],
    [
      'without a deputy the lead is told again',
      { named: [lead, farLead] },
      [['lead'], ['lead'], ['lead', 'far lead'], ['coordinator']],
    ],
    [
      'a team without a lead of its own goes to every lead at once',
      { named: [farLead, farDeputy] },
      [['far lead', 'far deputy'], ['far lead', 'far deputy'], ['far lead', 'far deputy'], ['coordinator']],
    ],
    [
      'a coordinator named for concerns stands for all coordinators',
      { named: [lead, chosen] },
      [['lead'], ['lead'], ['lead'], ['chosen coordinator']],
    ],
    [
      'where nobody was named, the supervisors of the team and the coordinators at every rung',
      {},
      [['supervisor', 'coordinator'], ['supervisor', 'coordinator'], ['supervisor', 'coordinator'], ['coordinator']],
    ],
    [
      'a lead is not told of their own concern while a deputy can be',
      { named: [lead, deputy], raisedBy: 'lead' },
      [['deputy'], ['deputy'], ['deputy'], ['coordinator']],
    ],
    [
      'the concern of the only lead goes to the coordinator at once',
      { named: [lead], raisedBy: 'lead' },
      [['coordinator'], ['coordinator'], ['coordinator'], ['coordinator']],
    ],
    [
      'a concern of the only one there is comes back to them rather than to nobody',
      { named: [], supervisors: [], coordinators: ['worker'] },
      [['worker'], ['worker'], ['worker'], ['worker']],
    ],
    [
      'somebody named twice is told once at each rung',
      { named: [lead, { ...lead, part: 'deputy' }] },
      [['lead'], ['lead'], ['lead'], ['coordinator']],
    ],
  ])('%s', (_what, who, expected) => {
    expect(toldBy(who)).toEqual(expected);
  });
});

describe('when each rung is due', () => {
  test.each([
    [
      'on a Thursday morning',
      '2026-11-19T10:00:00Z',
      ['2026-11-19T10:00', '2026-11-19T11:00', '2026-11-19T14:00', '2026-11-20T09:00'],
    ],
    [
      'on a Friday afternoon: Monday',
      '2026-11-20T16:00:00Z',
      ['2026-11-20T16:00', '2026-11-20T17:00', '2026-11-20T20:00', '2026-11-23T09:00'],
    ],
    [
      'on a Saturday: Monday',
      '2026-11-21T12:00:00Z',
      ['2026-11-21T12:00', '2026-11-21T13:00', '2026-11-21T16:00', '2026-11-23T09:00'],
    ],
    [
      'in the night, the same morning',
      '2026-11-19T02:00:00Z',
      ['2026-11-19T02:00', '2026-11-19T03:00', '2026-11-19T06:00', '2026-11-19T09:00'],
    ],
    [
      'at six, not before every lead was told',
      '2026-11-19T06:00:00Z',
      ['2026-11-19T06:00', '2026-11-19T07:00', '2026-11-19T10:00', '2026-11-20T09:00'],
    ],
    [
      'so that every lead is told at nine: the same nine',
      '2026-11-19T05:00:00Z',
      ['2026-11-19T05:00', '2026-11-19T06:00', '2026-11-19T09:00', '2026-11-19T09:00'],
    ],
    [
      'on the Friday before the clocks go forward',
      '2026-03-27T17:00:00Z',
      ['2026-03-27T17:00', '2026-03-27T18:00', '2026-03-27T21:00', '2026-03-30T08:00'],
    ],
    [
      'half an hour before the clocks go forward: an hour is an hour',
      '2026-03-29T00:30:00Z',
      ['2026-03-29T00:30', '2026-03-29T01:30', '2026-03-29T04:30', '2026-03-30T08:00'],
    ],
    [
      'on the Friday before the clocks go back',
      '2026-10-23T15:00:00Z',
      ['2026-10-23T15:00', '2026-10-23T16:00', '2026-10-23T19:00', '2026-10-26T09:00'],
    ],
    [
      'in the hour that comes twice',
      '2026-10-25T00:30:00Z',
      ['2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T04:30', '2026-10-26T09:00'],
    ],
  ])('%s', (_when, raisedAt, expected) => {
    expect(dueBy(raisedAt)).toEqual(expected);
  });

  test('the morning is that of the organisation', () => {
    expect(dueBy('2026-11-19T22:00:00Z', 'Pacific/Auckland')[3]).toBe('2026-11-22T20:00');
    expect(dueBy('2026-11-19T22:00:00Z', 'America/New_York')[3]).toBe('2026-11-20T14:00');
  });

  test('an organisation has a ladder of its own', () => {
    const own = { deputyAfterMinutes: 15, allLeadsAfterMinutes: 30, coordinatorAt: '07:30' };
    expect(dueBy('2026-11-20T18:00:00Z', 'Europe/London', own)).toEqual([
      '2026-11-20T18:00',
      '2026-11-20T18:15',
      '2026-11-20T18:30',
      '2026-11-23T07:30',
    ]);
  });
});

test.each([
  ['in winter', 'Europe/London', '2026-11-19', '09:00', '2026-11-19T09:00'],
  ['in summer', 'Europe/London', '2026-07-01', '09:00', '2026-07-01T08:00'],
  ['that the clocks leave out is the moment after', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30'],
  ['that comes twice is the first', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30'],
  ['far to the east', 'Pacific/Kiritimati', '2026-11-19', '09:00', '2026-11-18T19:00'],
  ['far to the west', 'Pacific/Pago_Pago', '2026-11-19', '09:00', '2026-11-19T20:00'],
])('a time %s', (_what, timeZone, day, clock, expected) => {
  expect(instantAt(timeZone, day, clock).toISOString().slice(0, 16)).toBe(expected);
});
