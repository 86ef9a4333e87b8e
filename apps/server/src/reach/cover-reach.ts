import {
  and,
  eq,
  exists,
  gte,
  isNull,
  lte,
  ne,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';

/*
 * Cover, as conditions inside the query; `cover`, `leave` and `episode` must be in it. It opens by itself on its first day
 * and closes by itself after its last: nothing is switched on or off, so nothing can be forgotten.
 */

/** Whose reach is asked for, on which day where they are; or placeholders of both in a prepared query. */
export interface Walker {
  readonly accountId: string | Placeholder | SQLWrapper;
  readonly today: Day | Placeholder;
}

/**
 * It was not called off, stands in for a walk that goes on, and its colleague is in the team the person is with: matching
 * the person anew, an ending, or leaving the team acts at the next request.
 */
export const isOn = ({ db, tables: { cover, leave, pairing, episode, teamMember } }: Reader): SQL => {
  const stillWalks = exists(
    db
      .select({ one: sql`1` })
      .from(pairing)
      .where(
        and(eq(pairing.episodeId, cover.episodeId), eq(pairing.accountId, leave.accountId), isNull(pairing.endedOn)),
      ),
  );
  const inItsTeam = exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(and(eq(teamMember.teamId, episode.teamId), eq(teamMember.accountId, cover.accountId))),
  );
  return sql`(${and(
    isNull(cover.calledOffAt),
    isNull(leave.calledOffAt),
    ne(episode.state, 'ended'),
    stillWalks,
    inItsTeam,
  )})`;
};

/**
 * A day of the cover and of the leave: coming back early ends every cover, and a longer leave makes none longer than it was
 * agreed with the person.
 */
export const holdsOn = ({ tables: { cover, leave } }: Reader, day: Walker['today'] | SQLWrapper): SQL =>
  sql`(${cover.startsOn} <= ${day} and ${cover.endsOn} >= ${day} and ${leave.startsOn} <= ${day} and ${leave.endsOn} >= ${day})`;

/** Its last day: its own, or that of the leave where that is over sooner. */
export const untilOf = ({ tables: { cover, leave } }: Reader) =>
  sql<Day>`case when ${cover.endsOn} < ${leave.endsOn} then ${cover.endsOn} else ${leave.endsOn} end`;

/** On these days somebody covers; the person may not have been asked yet. */
export const isHandedOverOn = (reader: Reader, today: Walker['today']): SQL => {
  const { cover } = reader.tables;
  return sql`(${and(ne(cover.agreement, 'said_no'), holdsOn(reader, today), isOn(reader))})`;
};

/** On these days their record is open to the colleague. */
export const opensOn = (reader: Reader, today: Walker['today']): SQL =>
  sql`(${and(eq(reader.tables.cover.agreement, 'agreed'), isHandedOverOn(reader, today))})`;

/**
 * What lay within a cover can still be written down for a few days after it: that day was the colleague's. Their own visit and
 * nothing else: no page of the person opens by it. `from`: the last days from then on count (`writeUpFrom`).
 */
export const canBeWrittenUp = (
  reader: Reader,
  { heldOn, from }: { heldOn: Walker['today'] | SQLWrapper; from: Walker['today'] },
): SQL => {
  const { cover, leave } = reader.tables;
  return sql`(${and(
    eq(cover.agreement, 'agreed'),
    isOn(reader),
    holdsOn(reader, heldOn),
    sql`${cover.endsOn} >= ${from} and ${leave.endsOn} >= ${from}`,
  )})`;
};

/** There is a cover of which all this is true. */
export const someCover = (reader: Reader, where: SQL | undefined): SQL => {
  const { cover, leave, episode } = reader.tables;
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(cover)
      .innerJoin(leave, eq(leave.id, cover.leaveId))
      .innerJoin(episode, eq(episode.id, cover.episodeId))
      .where(where),
  );
};

/** Somebody is away on that day. `accountId` is a column of the query around it. */
export const isAwayOn = ({ db, tables: { leave } }: Reader, accountId: SQLWrapper, today: Day): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(leave)
      .where(
        and(
          sql`${leave.accountId} = ${accountId}`,
          isNull(leave.calledOffAt),
          lte(leave.startsOn, today),
          gte(leave.endsOn, today),
        ),
      ),
  );
