import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { CompareReport, ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import { keepDays, type ReleaseMethod } from '@alongside/domain/release/release-words.ts';
import type { ReleaseRequestByIdInput, RequestReleaseInput } from '@alongside/domain/release/request-release.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { belongsToEvaluation } from '../../reach/evaluation-reach.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { findRequest } from './find-request.ts';
import { refusePatterns } from './typed-words.ts';

/** What stands in the way of one choice of a report. */
export const refusalsOf = (report: CompareReport, method: ReleaseMethod): readonly ReleaseRefusal[] =>
  method === 'table'
    ? report.table.refusals
    : (report.files.find((each) => each.method === method)?.refusals ?? [{ code: 'too_few_people', details: {} }]);

const findRun = async (tx: Tx, actor: Actor, runId: string) => {
  const { releaseRun } = tx.tables;
  const [found] = await tx.db
    .select()
    .from(releaseRun)
    .where(
      and(
        eq(releaseRun.id, runId),
        eq(releaseRun.accountId, actor.accountId),
        belongsToEvaluation(tx, releaseRun.evaluationId, actor),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.state !== 'done' || !found.report) throw new DomainError('HELD_BACK', { reason: 'run_not_done' });
  return { ...found, report: found.report };
};

/**
 * A researcher asks for what a run has shown them. Everything it was tried with goes into the request, so that those who judge see
 * the same report. A retry is the same request.
 * @throws NOT_FOUND for a run that is not theirs; HELD_BACK when a gate refused it; FIELDS_REFUSED for a day that cannot be.
 */
export const requestRelease = async (tx: Tx, actor: Actor, input: RequestReleaseInput, now: Date) => {
  const { releaseRequest } = tx.tables;
  const { id, method, question, recipient, destroyBy } = input;
  const [already] = await tx.db.select().from(releaseRequest).where(eq(releaseRequest.id, id));
  if (already) {
    if (already.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
    refuseOtherWords({ method, question, recipient, destroyBy }, already);
    return { id };
  }
  const run = await findRun(tx, actor, input.runId);
  const today = todayOf(actor, now);
  if (destroyBy <= today) throw refuseFields({ destroyBy: 'day_not_after' });
  if (destroyBy > addDays(today, keepDays)) throw refuseFields({ destroyBy: 'day_too_late' });
  refusePatterns({ question, recipient });
  const refusals = refusalsOf(run.report, method);
  if (refusals.length > 0) throw new DomainError('HELD_BACK', { reason: 'refused', refusals });
  await tx.db.insert(releaseRequest).values({
    id,
    evaluationId: run.evaluationId,
    accountId: actor.accountId,
    question,
    recipient,
    asked: run.asked,
    tier: run.asked.tier,
    k: run.asked.k,
    method,
    seed: run.seed,
    destroyBy,
    report: run.report,
    state: 'asked',
    askedAt: now,
  });
  await recordAudit(tx, actor, 'release.request', id, now);
  return { id };
};

/**
 * Takes a request back before its files are made.
 * @throws NOT_FOUND when it is not one's own; CLOSED once it is out, or refused.
 */
export const withdrawRequest = async (tx: Tx, actor: Actor, { requestId }: ReleaseRequestByIdInput, now: Date) => {
  const request = await findRequest(tx, actor, requestId);
  if (request.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
  if (request.state === 'released' || request.state === 'refused')
    throw new DomainError('CLOSED', { reason: request.state });
  const { releaseRequest } = tx.tables;
  await tx.db
    .update(releaseRequest)
    .set({ state: 'withdrawn', decidedAt: now, version: request.version + 1 })
    .where(eq(releaseRequest.id, requestId));
  await recordAudit(tx, actor, 'release.withdraw', requestId, now);
  return { requestId };
};
