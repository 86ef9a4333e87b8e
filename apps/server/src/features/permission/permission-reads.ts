import { and, desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import {
  type PermissionHistoryInput,
  type PermissionPurpose,
  permissionState,
} from '@alongside/domain/permission/give-permission.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { personWhoPermits } from './person-who-permits.ts';

/** Everything said about one permission, newest first, and where that leaves it. The caller has checked the reach. */
export const permissionOf = async (
  { db, tables: { permission, account } }: Reader,
  personId: string,
  purpose: PermissionPurpose,
  today: Day,
) => {
  const entries = await db
    .select({
      id: permission.id,
      kind: permission.kind,
      on: permission.onDay,
      way: permission.way,
      wordsShown: permission.wordsShown,
      endsOn: permission.endsOn,
      by: account.name,
    })
    .from(permission)
    .innerJoin(account, eq(account.id, permission.accountId))
    .where(and(eq(permission.personId, personId), eq(permission.purpose, purpose)))
    .orderBy(desc(permission.recordedAt), desc(permission.id));
  return { purpose, state: permissionState(entries[0] ?? null, today), entries };
};

/**
 * A peer worker or coordinator reads what a person said about a permission, with the words to show when asking again.
 * @throws NOT_FOUND out of reach.
 */
export const permissionHistory = async (reader: Reader, actor: Actor, input: PermissionHistoryInput, now: Date) => {
  const { wordsToShow } = await personWhoPermits(reader, actor, input.personId);
  return { wordsToShow, ...(await permissionOf(reader, input.personId, input.purpose, todayOf(actor, now))) };
};
