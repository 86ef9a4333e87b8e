import { desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { attendanceOf, facilitatedSession } from './facilitated-session.ts';

const correctionsOf = ({ db, tables: { account, groupCorrection } }: Reader, groupSessionId: string) =>
  db
    .select({ id: groupCorrection.id, by: account.name, correctedAt: groupCorrection.correctedAt })
    .from(groupCorrection)
    .innerJoin(account, eq(account.id, groupCorrection.accountId))
    .where(eq(groupCorrection.groupSessionId, groupSessionId))
    .orderBy(desc(groupCorrection.correctedAt), desc(groupCorrection.id));

/**
 * One time the group met, as it stands, for reading it again and putting it right.
 * @throws NOT_FOUND.
 */
export const readGroupSession = async (reader: Reader, actor: Actor, groupSessionId: string) => {
  const {
    organisationId: _own,
    startedOn: _begun,
    accountId,
    ...session
  } = await facilitatedSession(reader, actor, groupSessionId);
  const attendances = await attendanceOf(reader, actor, { id: groupSessionId, accountId });
  return {
    ...session,
    attendances: attendances
      .map(({ readsLine, line, episodeId: _episode, ...row }) => ({
        ...row,
        line: readsLine ? line : null,
        /** A co-facilitator's line about someone I do not walk with: it is there, and stays. */
        hasHiddenLine: !readsLine && line !== null,
      }))
      .sort((one, other) => byName.compare(one.displayName, other.displayName)),
    corrections: await correctionsOf(reader, groupSessionId),
  };
};
