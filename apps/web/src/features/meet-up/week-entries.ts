import type { Answered } from '../../trpc.ts';

export type Week = Answered['meetUp']['week'];
type Plan = Week['plans'][number];
type Session = Week['sessions'][number];
type GroupDate = Week['groupDates'][number];

export type WeekEntry = ({ kind: 'plan' } & Plan) | ({ kind: 'session' } & Session) | ({ kind: 'group' } & GroupDate);

/** A plan without a time comes first: the day is all that is known of it. */
const byTime = (one: WeekEntry, other: WeekEntry): number => ((one.at ?? '') < (other.at ?? '') ? -1 : 1);

/** What stands on one day of the week, whatever it is, in the order of the day. */
export const entriesOn = ({ plans, sessions, groupDates }: Week, day: string): WeekEntry[] =>
  [
    ...plans.map((plan) => ({ kind: 'plan', ...plan }) as const),
    ...sessions.map((session) => ({ kind: 'session', ...session }) as const),
    ...groupDates.map((date) => ({ kind: 'group', ...date }) as const),
  ]
    .filter(({ on }) => on === day)
    .sort(byTime);

export const countsOf = ({ plans, sessions, groupDates }: Week) => ({
  planned: plans.filter(({ calledOff }) => !calledOff).length + groupDates.filter(({ logged }) => !logged).length,
  logged: sessions.length + groupDates.filter(({ logged }) => logged).length,
});
