import { and, eq, isNotNull, isNull, ne, or, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { worksInItsTeam } from './person-reach.ts';

/** `account` and `accountRole` must be in the query. */
export const isPeerWorker = ({ tables: { account, accountRole } }: Reader): SQL | undefined =>
  and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker' satisfies Role));

/** People said to walk with someone who left the team or the role, or signs in no longer. `whose` narrows the episodes. */
export const leftAlone = (reader: Reader, whose: SQL) => {
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
        whose,
        ne(episode.state, 'ended'),
        isNull(pairing.endedOn),
        or(isNotNull(account.deactivatedAt), isNull(accountRole.role), isNull(teamMember.teamId)),
      ),
    );
};
