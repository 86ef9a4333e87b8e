import { and, eq, gte, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { checkInIsSuggested, monthsInRole } from '@alongside/domain/account/capacity.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { SettleCheckInInput } from '@alongside/domain/working-terms/agree-terms.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { concernsCheckIn, workerInReach } from './terms-reach.ts';

/** Six months of the longest kind: whoever began before that is past it. */
export const checkInDaysBack = 190;

/** New workers in months 3 to 5 who have not had their extra check-in: the caller, or those they supervise. One query. */
export const listCheckIns = async (reader: Reader, actor: Actor, now: Date) => {
  const { account, accountRole, workingTerms } = reader.tables;
  const today = todayOf(actor, now);
  const rows = await reader.db
    .select({ accountId: account.id, name: account.name, startedOn: account.startedOn })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .leftJoin(workingTerms, eq(workingTerms.accountId, account.id))
    .where(
      and(
        isNull(account.deactivatedAt),
        gte(account.startedOn, addDays(today, -checkInDaysBack)),
        isNull(workingTerms.checkInOn),
        concernsCheckIn(reader, actor),
      ),
    )
    .orderBy(account.startedOn, account.id);
  return {
    today,
    checkIns: rows.flatMap(({ accountId, name, startedOn }) =>
      startedOn !== null && checkInIsSuggested(startedOn, today)
        ? [{ accountId, name, month: monthsInRole(startedOn, today), isMine: accountId === actor.accountId }]
        : [],
    ),
  };
};

/**
 * The worker or whoever supervises them says that they had the extra check-in, or puts it back.
 * @throws NOT_FOUND; FIELDS_REFUSED for a day to come.
 */
export const settleCheckIn = async (tx: Tx, actor: Actor, { accountId, checkInOn }: SettleCheckInInput, now: Date) => {
  const { workingTerms } = tx.tables;
  await workerInReach(tx, actor, accountId, 'concernsCheckIn');
  if (checkInOn !== null && checkInOn > todayOf(actor, now)) throw refuseFields({ checkInOn: 'day_in_future' });
  await tx.db
    .insert(workingTerms)
    .values({ accountId, checkInOn })
    .onConflictDoUpdate({ target: workingTerms.accountId, set: { checkInOn } });
  await recordAudit(tx, actor, 'workingTerms.settleCheckIn', accountId, now);
  return { checkInOn };
};
