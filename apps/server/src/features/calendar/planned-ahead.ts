import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { and, asc, between, eq, isNull, type SQL } from 'drizzle-orm';
import { facilitates } from '../../reach/group-reach.ts';
import { walksWith } from '../../reach/person-reach.ts';

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

interface Span {
  from: Day;
  to: Day;
}

const meetUpsWhere = async (reader: Reader, accountId: string, which: SQL | undefined): Promise<Planned[]> => {
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
    .where(
      and(
        eq(meetUp.accountId, accountId),
        isNull(meetUp.calledOffAt),
        walksWith(reader, meetUp.personId, accountId),
        which,
      ),
    )
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
export const plannedOne = (reader: Reader, accountId: string, meetUpId: string): Promise<Planned[]> =>
  meetUpsWhere(reader, accountId, eq(reader.tables.meetUp.id, meetUpId));

/** What an account has planned within these days, meet-ups first. Reach is as at any other door. */
export const plannedWithin = async (reader: Reader, accountId: string, span: Span): Promise<Planned[]> => [
  ...(await meetUpsWhere(reader, accountId, between(reader.tables.meetUp.onDay, span.from, span.to))),
  ...(await groupDatesIn(reader, accountId, span)),
];
