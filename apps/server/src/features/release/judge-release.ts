import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type ReleaseApprover, releaseApprovers } from '@alongside/domain/release/release-words.ts';
import type { JudgeReleaseInput, ReleaseRequestByIdInput } from '@alongside/domain/release/request-release.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { approvalsOf, neededApprovers, waitsFor } from './approvals.ts';
import { findRequest } from './find-request.ts';

/** Someone with both roles speaks for the one that is still missing. */
const roleOf = (actor: Actor, missing: readonly ReleaseApprover[]): ReleaseApprover => {
  const own = releaseApprovers.filter((role) => has(actor, role));
  const role = own.find((each) => missing.includes(each)) ?? own[0];
  if (!role) throw new DomainError('NOT_FOUND');
  return role;
};

const judgementsOf = async (tx: Tx, request: { id: string; evaluationId: string }) => {
  const needed = (await neededApprovers(tx, [request.evaluationId])).get(request.evaluationId) ?? [];
  const approvals = (await approvalsOf(tx, [request.id])).get(request.id) ?? [];
  return { needed, approvals };
};

/**
 * A data steward or a lived-experience representative opens the whole report of a request. That they did is kept with it.
 * @throws NOT_FOUND out of reach.
 */
export const openReport = async (tx: Tx, actor: Actor, { requestId }: ReleaseRequestByIdInput, now: Date) => {
  const request = await findRequest(tx, actor, requestId);
  const { needed, approvals } = await judgementsOf(tx, request);
  if (!approvals.some(({ accountId }) => accountId === actor.accountId))
    await tx.db.insert(tx.tables.releaseApproval).values({
      requestId,
      accountId: actor.accountId,
      role: roleOf(actor, waitsFor(needed, approvals)),
      openedAt: now,
    });
  await recordAudit(tx, actor, 'release.openReport', requestId, now);
  const { seed: _secret, ...report } = request.report;
  const { question, recipient } = request;
  return { requestId, method: request.method, report, words: { question, recipient } };
};

/** What must hold before somebody answers: another's request, still open, and its report opened by them. */
const opened = async (tx: Tx, actor: Actor, requestId: string) => {
  const request = await findRequest(tx, actor, requestId);
  const judged = await judgementsOf(tx, request);
  const own = judged.approvals.find(({ accountId }) => accountId === actor.accountId);
  if (request.accountId === actor.accountId) throw new DomainError('HELD_BACK', { reason: 'own_request' });
  if (!own) throw new DomainError('HELD_BACK', { reason: 'report_not_opened' });
  return { request, own, ...judged };
};

const answer = async (
  tx: Tx,
  actor: Actor,
  { requestId, reasons }: JudgeReleaseInput,
  said: 'approved' | 'refused',
  now: Date,
) => {
  const { request, own, needed, approvals } = await opened(tx, actor, requestId);
  // A retry of the same answer is the same answer.
  const isRetry = own.answer === said && own.reasons === reasons;
  if (!isRetry) {
    if (request.state !== 'asked') throw new DomainError('CLOSED', { reason: request.state });
    if (own.answer) throw new DomainError('HELD_BACK', { reason: 'already_answered' });
    const { releaseApproval, releaseRequest } = tx.tables;
    await tx.db
      .update(releaseApproval)
      .set({ answer: said, reasons, answeredAt: now })
      .where(and(eq(releaseApproval.requestId, requestId), eq(releaseApproval.accountId, actor.accountId)));
    const others = approvals.filter(({ accountId }) => accountId !== actor.accountId);
    const isSettled =
      said === 'refused' || waitsFor(needed, [...others, { role: own.role, answer: said }]).length === 0;
    if (isSettled)
      await tx.db
        .update(releaseRequest)
        .set({ state: said, decidedAt: now, version: request.version + 1 })
        .where(eq(releaseRequest.id, requestId));
  }
  await recordAudit(tx, actor, said === 'approved' ? 'release.approve' : 'release.refuse', requestId, now);
  return { requestId };
};

/**
 * Says yes to a request, with reasons that are kept. With the last yes that is needed, its files may be made.
 * @throws NOT_FOUND out of reach; HELD_BACK for one's own request, or before its report was opened; CLOSED once decided.
 */
export const approveRelease = (tx: Tx, actor: Actor, input: JudgeReleaseInput, now: Date) =>
  answer(tx, actor, input, 'approved', now);

/** Says no, with reasons: one is enough. @throws as `approveRelease`. */
export const refuseRelease = (tx: Tx, actor: Actor, input: JudgeReleaseInput, now: Date) =>
  answer(tx, actor, input, 'refused', now);
