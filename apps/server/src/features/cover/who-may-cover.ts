import { and, eq, inArray, isNull, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { isPeerWorker } from '../../reach/left-alone.ts';

/** Peer workers of these teams who sign in, the one who is away left out. Nobody outside the person's team ever covers. */
export const whoMayCover = (reader: Reader, teamIds: readonly string[], workerId: string) => {
  const { account, accountRole, teamMember } = reader.tables;
  return reader.db
    .select({ accountId: account.id, name: account.name, teamId: teamMember.teamId })
    .from(teamMember)
    .innerJoin(account, eq(account.id, teamMember.accountId))
    .innerJoin(accountRole, isPeerWorker(reader))
    .where(
      and(
        inArray(teamMember.teamId, [...teamIds]),
        eq(teamMember.supervises, false),
        ne(account.id, workerId),
        isNull(account.deactivatedAt),
      ),
    );
};
