import { alias, and, eq, gte, isNull } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import { checkInIsSuggested } from '@alongside/domain/account/capacity.ts';
import { addDays, clockIn, dayIn } from '@alongside/domain/shared/day.ts';
import { recordAudit } from '../../audit.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { findSupervisors } from '../supervision/supervision-partners.ts';
import { checkInDaysBack } from './check-ins.ts';

/** Nobody is told of it in the night. */
const from = '08:00';

/** Whoever began lately and was not told of the extra check-in, and has not had it. */
const newWorkers = ({ db, tables }: Reader, now: Date) => {
  const { account, accountRole, organisation, workingTerms } = tables;
  const lineLead = alias(account, 'line_lead');
  return db
    .select({
      accountId: account.id,
      organisationId: account.organisationId,
      startedOn: account.startedOn,
      timeZone: organisation.timeZone,
      /** Null also where whoever was named has left: the others hear of it then. */
      lineLeadId: lineLead.id,
    })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(workingTerms, eq(workingTerms.accountId, account.id))
    .leftJoin(lineLead, and(eq(lineLead.id, workingTerms.lineLeadId), isNull(lineLead.deactivatedAt)))
    .where(
      and(
        isNull(account.deactivatedAt),
        gte(account.startedOn, addDays(dayIn('UTC', now), -checkInDaysBack)),
        isNull(workingTerms.checkInToldAt),
        isNull(workingTerms.checkInOn),
      ),
    );
};

type NewWorker = Awaited<ReturnType<typeof newWorkers>>[number];

/** The row is the claim: of two servers one tells them, and both people in the same step. */
const claim = async ({ db, tables: { workingTerms } }: Tx, { accountId }: NewWorker, now: Date): Promise<boolean> => {
  const claimed = await db
    .insert(workingTerms)
    .values({ accountId, checkInToldAt: now })
    .onConflictDoUpdate({
      target: workingTerms.accountId,
      set: { checkInToldAt: now },
      setWhere: isNull(workingTerms.checkInToldAt),
    })
    .returning({ accountId: workingTerms.accountId });
  return claimed.length > 0;
};

const tell = (store: Store, worker: NewWorker, now: Date): Promise<void> =>
  store.write(async (tx) => {
    if (!(await claim(tx, worker, now))) return;
    const { accountId, lineLeadId } = worker;
    const supervisors = await findSupervisors(tx, worker, accountId);
    const beside = lineLeadId === null ? supervisors.map((each) => each.accountId) : [lineLeadId];
    for (const told of [accountId, ...beside])
      await tellAbout(tx, { kind: 'check_in_due', accountId: told, about: { accountId }, now });
    await recordAudit(
      tx,
      { organisationId: worker.organisationId, accountId: null },
      'workingTerms.tellCheckIn',
      accountId,
      now,
    );
  });

/**
 * Runs every few minutes: a peer worker in months 3 to 5 and their line manager (without one, whoever supervises them) are
 * told once that an extra check-in is due.
 */
export const tellCheckIns = async (store: Store, now: Date): Promise<void> => {
  for (const worker of await newWorkers(store.read, now)) {
    const today = dayIn(worker.timeZone, now);
    if (clockIn(worker.timeZone, now) >= from && checkInIsSuggested(worker.startedOn, today))
      await tell(store, worker, now);
  }
};
