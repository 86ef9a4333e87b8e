import { and, eq, exists, isNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';

/*
 * Reach into a group, as conditions inside the query. `group` must be in it: the inner query asks about its row.
 */

/** A facilitator reaches the group while they facilitate it and are in its team: leaving either acts at the next request. */
export const facilitates = ({ db, tables: { group, groupFacilitator, teamMember } }: Reader, actorId: string): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(groupFacilitator)
      .innerJoin(teamMember, eq(teamMember.accountId, groupFacilitator.accountId))
      .where(
        and(
          eq(groupFacilitator.groupId, group.id),
          eq(groupFacilitator.accountId, actorId),
          isNull(groupFacilitator.leftOn),
          eq(teamMember.teamId, group.teamId),
        ),
      ),
  );

/** A supervisor reaches the groups of the teams they supervise. */
export const supervisesGroup = ({ db, tables: { group, teamMember } }: Reader, actorId: string): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(
        and(eq(teamMember.teamId, group.teamId), eq(teamMember.accountId, actorId), eq(teamMember.supervises, true)),
      ),
  );
