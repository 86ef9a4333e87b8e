import { and, eq, inArray, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../actor.ts';

/** Episodes that lie with the teams the caller supervises now, or with one of those. `episode` must be in the query. */
export const liesWithMyTeams = (
  { db, tables: { episode, teamMember } }: Reader,
  { accountId }: Pick<Actor, 'accountId'>,
  teamId: string | null = null,
): SQL => {
  const mine = db
    .select({ teamId: teamMember.teamId })
    .from(teamMember)
    .where(
      and(
        eq(teamMember.accountId, accountId),
        eq(teamMember.supervises, true),
        teamId === null ? undefined : eq(teamMember.teamId, teamId),
      ),
    );
  return inArray(episode.teamId, mine);
};

/** The teams the caller supervises now. */
export const myTeams = ({ db, tables: { team, teamMember } }: Reader, { accountId }: Pick<Actor, 'accountId'>) =>
  db
    .select({ id: team.id, name: team.name })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(and(eq(teamMember.accountId, accountId), eq(teamMember.supervises, true)));
