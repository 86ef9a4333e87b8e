import type { Reader } from '@alongside/db/store.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

const isPeerWorker = ({ tables: { account, accountRole } }: Reader): SQL | undefined =>
  and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker' satisfies Role));

/** Who walked with these people, newest first, and whether they still can: signed in, as a peer worker, in the team. */
export const walksOf = async (reader: Reader, personIds: readonly string[]) => {
  const { pairing, account, accountRole, episode, teamMember } = reader.tables;
  const walks = await reader.db
    .select({
      id: pairing.id,
      personId: pairing.personId,
      episodeId: pairing.episodeId,
      accountId: pairing.accountId,
      workerName: account.name,
      startedOn: pairing.startedOn,
      endedOn: pairing.endedOn,
      leftAt: account.deactivatedAt,
      role: accountRole.role,
      teamId: teamMember.teamId,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(account, eq(account.id, pairing.accountId))
    .leftJoin(accountRole, isPeerWorker(reader))
    .leftJoin(teamMember, worksInItsTeam(reader))
    .where(inArray(pairing.personId, [...personIds]))
    .orderBy(desc(pairing.startedOn), desc(pairing.id));
  return walks.map(({ leftAt, role, teamId, ...walk }) => ({
    ...walk,
    workerIsThere: leftAt === null && role !== null && teamId !== null,
  }));
};

/** People of the organisation who are said to walk with someone that is no longer there. */
export const leftAlone = (reader: Reader, actor: Actor) => {
  const { pairing, account, accountRole, episode, teamMember } = reader.tables;
  return reader.db
    .select({ personId: pairing.personId })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(account, eq(account.id, pairing.accountId))
    .leftJoin(accountRole, isPeerWorker(reader))
    .leftJoin(teamMember, worksInItsTeam(reader))
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        isNull(pairing.endedOn),
        or(isNotNull(account.deactivatedAt), isNull(accountRole.role), isNull(teamMember.teamId)),
      ),
    );
};
