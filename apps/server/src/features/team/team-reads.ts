import { and, eq, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/** The organisation's teams, with how many work in each and how many people they walk with now. Three queries. */
export const listTeams = async ({ db, tables: { team, teamMember, episode } }: Reader, actor: Actor) => {
  const teams = await db
    .select({ id: team.id, name: team.name, version: team.version })
    .from(team)
    .where(inOwnOrganisation(team.organisationId, actor));
  const members = await db
    .select({ teamId: teamMember.teamId, supervises: teamMember.supervises, count: countAll })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(inOwnOrganisation(team.organisationId, actor))
    .groupBy(teamMember.teamId, teamMember.supervises);
  const episodes = await db
    .select({ teamId: episode.teamId, count: countAll })
    .from(episode)
    .where(and(inOwnOrganisation(episode.organisationId, actor), ne(episode.state, 'ended')))
    .groupBy(episode.teamId);
  return teams
    .map((each) => ({
      ...each,
      members: members.find((row) => row.teamId === each.id && !row.supervises)?.count ?? 0,
      supervisors: members.find((row) => row.teamId === each.id && row.supervises)?.count ?? 0,
      people: episodes.find((row) => row.teamId === each.id)?.count ?? 0,
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
};

/** A team of the actor's own organisation, or nothing. */
export const ownTeam = async ({ db, tables: { team } }: Reader, actor: Actor, teamId: string) => {
  const [found] = await db
    .select({ id: team.id, name: team.name, version: team.version })
    .from(team)
    .where(and(eq(team.id, teamId), inOwnOrganisation(team.organisationId, actor)));
  return found ?? null;
};
