import {
  and,
  eq,
  exists,
  isNull,
  ne,
  or,
  type Placeholder,
  type SQL,
  type SQLWrapper,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { opensOn, someCover, type Walker } from './cover-reach.ts';

/*
 * Reach is a condition inside the query, never a check after it. Each says who it is for; `actorId` is an id, or a
 * placeholder in a prepared query.
 */

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;
type ActorId = string | Placeholder | SQLWrapper;

/**
 * A pairing opens a person's record only while its worker is in the team the episode lies with: leaving the team acts at
 * the next request, and coming back finds everyone again. `pairing`, `episode` and `teamMember` must be in the query.
 */
export const worksInItsTeam = ({ tables: { pairing, episode, teamMember } }: Reader): SQL | undefined =>
  and(eq(teamMember.teamId, episode.teamId), eq(teamMember.accountId, pairing.accountId));

/** Walking with them in their own right, not standing in for a colleague. */
export const walksThemself = (reader: Reader, personId: IdColumn, { accountId }: Pick<Walker, 'accountId'>): SQL => {
  const { pairing, episode, teamMember } = reader.tables;
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(pairing)
      .innerJoin(episode, eq(episode.id, pairing.episodeId))
      .innerJoin(teamMember, worksInItsTeam(reader))
      .where(and(eq(pairing.personId, personId), eq(pairing.accountId, accountId), isNull(pairing.endedOn))),
  );
};

/** A peer worker covers for a colleague today, and the person agreed. */
export const coversFor = (reader: Reader, personId: IdColumn, walker: Walker): SQL => {
  const { cover } = reader.tables;
  return someCover(
    reader,
    and(eq(cover.personId, personId), eq(cover.accountId, walker.accountId), opensOn(reader, walker.today)),
  );
};

/**
 * A peer worker reaches the people they walk with now, and those they cover for today. What asks this asks for both: no
 * door knows of a cover that another does not.
 */
export const walksWith = (reader: Reader, personId: IdColumn, walker: Walker): SQL =>
  sql`(${or(walksThemself(reader, personId, walker), coversFor(reader, personId, walker))})`;

/** A supervisor reaches the people whose open episode lies with a team they supervise. */
export const supervisesPerson = (
  { db, tables: { episode, teamMember } }: Reader,
  personId: IdColumn,
  actorId: ActorId,
): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(episode)
      .innerJoin(teamMember, eq(teamMember.teamId, episode.teamId))
      .where(
        and(
          eq(episode.personId, personId),
          ne(episode.state, 'ended'),
          eq(teamMember.accountId, actorId),
          eq(teamMember.supervises, true),
        ),
      ),
  );

/** A supervisor reaches the peer workers who are in a team they supervise, themselves excepted. */
export const supervisesAccount = (
  { db, tables: { teamMember } }: Reader,
  accountId: IdColumn,
  actorId: ActorId,
): SQL => {
  // The same table stands in two places of one query, so the inner one has a name of its own.
  const mine = sql`(select mine.team_id from ${teamMember} mine where mine.account_id = ${actorId} and mine.supervises)`;
  const together = exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(
        and(
          eq(teamMember.accountId, accountId),
          eq(teamMember.supervises, false),
          sql`${teamMember.teamId} in ${mine}`,
        ),
      ),
  );
  return sql`(${accountId} <> ${actorId} and ${together})`;
};
