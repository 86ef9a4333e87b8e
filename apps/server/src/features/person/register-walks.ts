import { desc, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { isPeerWorker } from '../../reach/left-alone.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

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
