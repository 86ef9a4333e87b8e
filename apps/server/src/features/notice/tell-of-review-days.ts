import { and, between, eq, inArray, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { type NoticeAbout, noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { addDays, clockIn, type Day, dayIn } from '@alongside/domain/shared/day.ts';
import { tellAbout } from './tell-about.ts';

/** Nobody is told in the small hours. */
const morning = '07:00';
/** A server that stood still for some days tells of them afterwards. */
const daysBack = 3;

interface ReviewDay {
  on: Day | null;
  timeZone: string;
  /** To whom it belongs. */
  accountIds: (string | null)[];
  about: NoticeAbout;
}

interface Days {
  from: Day;
  until: Day;
}

/** The worker's alone, whoever they share it with. */
const ofPlans = async ({ db, tables }: Reader, { from, until }: Days): Promise<ReviewDay[]> => {
  const { account, organisation, wellbeingPlan } = tables;
  const found = await db
    .select({
      planId: wellbeingPlan.id,
      accountId: wellbeingPlan.accountId,
      on: wellbeingPlan.reviewOn,
      timeZone: organisation.timeZone,
    })
    .from(wellbeingPlan)
    .innerJoin(account, eq(account.id, wellbeingPlan.accountId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(between(wellbeingPlan.reviewOn, from, until));
  return found.map(({ planId, accountId, ...day }) => ({ ...day, accountIds: [accountId], about: { planId } }));
};

/** The worker's and their line manager's, who both keep it. */
const ofAdjustments = async ({ db, tables }: Reader, { from, until }: Days): Promise<ReviewDay[]> => {
  const { account, adjustment, organisation, workingTerms } = tables;
  const found = await db
    .select({
      adjustmentId: adjustment.id,
      accountId: adjustment.accountId,
      lineLeadId: workingTerms.lineLeadId,
      on: adjustment.reviewOn,
      timeZone: organisation.timeZone,
    })
    .from(adjustment)
    .innerJoin(account, and(eq(account.id, adjustment.accountId), isNull(account.deactivatedAt)))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(workingTerms, eq(workingTerms.accountId, adjustment.accountId))
    .where(and(isNull(adjustment.endedAt), between(adjustment.reviewOn, from, until)));
  return found.map(({ adjustmentId, accountId, lineLeadId, ...day }) => ({
    ...day,
    accountIds: [accountId, lineLeadId],
    about: { adjustmentId, adjustmentsOfId: accountId },
  }));
};

/** Of the two who talked it over, unless they have opened the next look since; the supervisor while they still are theirs. */
const ofCompetence = async ({ db, tables }: Reader, { from, until }: Days): Promise<ReviewDay[]> => {
  const { account, competenceReview, organisation, teamMember } = tables;
  const since = sql`exists (select 1 from ${competenceReview} later where later.peer_worker_id = ${competenceReview.peerWorkerId}
    and later.supervisor_id = ${competenceReview.supervisorId} and later.called_off_at is null
    and later.opened_at > ${competenceReview.openedAt})`;
  const supervises = sql<number>`case when exists (select 1 from ${teamMember} theirs
    inner join ${teamMember} mine on mine.team_id = theirs.team_id and mine.account_id = ${competenceReview.supervisorId} and mine.supervises
    where theirs.account_id = ${competenceReview.peerWorkerId} and not theirs.supervises) then 1 else 0 end`;
  const found = await db
    .select({
      reviewId: competenceReview.id,
      peerWorkerId: competenceReview.peerWorkerId,
      supervisorId: competenceReview.supervisorId,
      supervises,
      on: competenceReview.nextOn,
      timeZone: organisation.timeZone,
    })
    .from(competenceReview)
    .innerJoin(account, and(eq(account.id, competenceReview.peerWorkerId), isNull(account.deactivatedAt)))
    .innerJoin(organisation, eq(organisation.id, competenceReview.organisationId))
    .where(and(isNull(competenceReview.calledOffAt), between(competenceReview.nextOn, from, until), sql`not ${since}`));
  return found.map(({ reviewId, peerWorkerId, supervisorId, supervises: still, ...day }) => ({
    ...day,
    accountIds: [peerWorkerId, still === 1 ? supervisorId : null],
    about: { reviewId },
  }));
};

/** To each of them, with the day: one that is moved is another matter. */
const matters = (days: readonly ReviewDay[], now: Date) =>
  days.flatMap(({ on, timeZone, accountIds, about }) => {
    const here = dayIn(timeZone, now);
    const hasCome = on !== null && (on < here || (on === here && clockIn(timeZone, now) >= morning));
    if (!hasCome) return [];
    return accountIds.flatMap((accountId) => (accountId === null ? [] : [{ accountId, about: { ...about, on } }]));
  });

/**
 * Runs with the check-ins: when the day has come that somebody set to look at their plan, an adjustment or the nine domains
 * again, they are told in the morning, once for each day it was set for.
 */
export const tellOfReviewDays = async (store: Store, now: Date): Promise<void> => {
  const today = dayIn('UTC', now);
  const days = { from: addDays(today, -daysBack), until: addDays(today, 1) };
  const reads = [ofPlans, ofAdjustments, ofCompetence];
  const found: ReviewDay[] = [];
  for (const read of reads) found.push(...(await read(store.read, days)));
  const due = matters(found, now);
  if (due.length === 0) return;
  await store.write(async (tx) => {
    const { notice } = tx.tables;
    const told = await tx.db
      .select({ accountId: notice.accountId, aboutKey: notice.aboutKey })
      .from(notice)
      .where(
        and(
          eq(notice.kind, 'review_day'),
          inArray(
            notice.aboutKey,
            due.map(({ about }) => noticeKey(about)),
          ),
        ),
      );
    const already = new Set(told.map(({ accountId, aboutKey }) => `${accountId} ${aboutKey}`));
    for (const { accountId, about } of due)
      if (!already.has(`${accountId} ${noticeKey(about)}`))
        await tellAbout(tx, { kind: 'review_day', accountId, about, now });
  });
};
