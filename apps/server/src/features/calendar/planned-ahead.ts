import { and, asc, between, eq, isNull, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import type { Actor } from '../../actor.ts';
import { facilitates } from '../../reach/group-reach.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';

export interface Planned {
  id: string;
  on: Day;
  at: string | null;
  minutes: number | null;
  place: string | null;
  /** How often it was moved. */
  version: number;
  /** Null for a group. */
  personName: string | null;
}

/** An account, on a day: a cover opens plans on its own days only. */
type Whose = Pick<Actor, 'accountId' | 'today'>;

interface Span {
  from: Day;
  to: Day;
}

const meetUpsWhere = async (reader: Reader, whose: Whose, which: SQL | undefined): Promise<Planned[]> => {
  const { meetUp, person } = reader.tables;
  const found = await reader.db
    .select({
      id: meetUp.id,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      version: meetUp.version,
      personName: person.displayName,
    })
    .from(meetUp)
    .innerJoin(person, eq(person.id, meetUp.personId))
    .where(and(isNull(meetUp.calledOffAt), isPlanOf(reader, whose), which))
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime), asc(meetUp.id));
  return found.map((row) => ({ ...row, minutes: null }));
};

const groupDatesIn = async (reader: Reader, accountId: string, { from, to }: Span): Promise<Planned[]> => {
  const { group, groupDate } = reader.tables;
  const found = await reader.db
    .select({
      id: groupDate.id,
      on: groupDate.onDay,
      at: groupDate.atTime,
      minutes: groupDate.minutes,
      place: group.venue,
    })
    .from(groupDate)
    .innerJoin(group, eq(group.id, groupDate.groupId))
    .where(and(between(groupDate.onDay, from, to), isNull(groupDate.calledOffAt), facilitates(reader, accountId)))
    .orderBy(asc(groupDate.onDay), asc(groupDate.atTime), asc(groupDate.id));
  return found.map((row) => ({ ...row, version: 1, personName: null }));
};

/** One plan of the account's own; nothing when it is out of reach or called off. */
export const plannedOne = (reader: Reader, whose: Whose, meetUpId: string): Promise<Planned[]> =>
  meetUpsWhere(reader, whose, eq(reader.tables.meetUp.id, meetUpId));

/** What an account has planned within these days, meet-ups first. Reach is as at any other door. */
export const plannedWithin = async (reader: Reader, whose: Whose, span: Span): Promise<Planned[]> => [
  ...(await meetUpsWhere(reader, whose, between(reader.tables.meetUp.onDay, span.from, span.to))),
  ...(await groupDatesIn(reader, whose.accountId, span)),
];
