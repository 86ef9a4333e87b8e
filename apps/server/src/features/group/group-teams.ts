import { and, eq, inArray, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { isPeerWorker } from '../../reach/left-alone.ts';

const myTeams = ({ db, tables: { team, teamMember } }: Reader, actor: Actor) =>
  db
    .select({ id: team.id, name: team.name })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(and(eq(teamMember.accountId, actor.accountId), eq(team.organisationId, actor.organisationId)));

/** Peer workers of these teams who still sign in. */
export const peerWorkersOf = async (reader: Reader, teamIds: readonly string[]) => {
  const { account, accountRole, teamMember } = reader.tables;
  const found = await reader.db
    .select({ teamId: teamMember.teamId, id: account.id, name: account.name })
    .from(account)
    .innerJoin(accountRole, isPeerWorker(reader))
    .innerJoin(teamMember, eq(teamMember.accountId, account.id))
    .where(and(inArray(teamMember.teamId, [...teamIds]), isNull(account.deactivatedAt)));
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

/** Where the caller may begin a group, and who of the same team could facilitate it with them. Two queries. */
export const readGroupTeams = async (reader: Reader, actor: Actor) => {
  const teams = await myTeams(reader, actor);
  const workers = await peerWorkersOf(
    reader,
    teams.map(({ id }) => id),
  );
  return {
    teams: teams
      .sort((one, other) => byName.compare(one.name, other.name))
      .map((team) => ({
        ...team,
        colleagues: workers
          .filter(({ teamId, id }) => teamId === team.id && id !== actor.accountId)
          .map(({ id, name }) => ({ id, name })),
      })),
  };
};
