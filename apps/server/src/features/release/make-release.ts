import { eq } from '@alongside/db/operators.ts';
import type { Store, Tx } from '@alongside/db/store.ts';
import type { MakeReleaseInput } from '@alongside/domain/release/compare-release.ts';
import { approvalDays } from '@alongside/domain/release/release-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { findEvaluation } from '../evaluation/find-evaluation.ts';
import { findRequest } from './find-request.ts';
import { keepingOf } from './keep-release.ts';
import { addRun, type RunView, readRun, startRun } from './run-release.ts';

const msPerDay = 86_400_000;

/** @throws HELD_BACK until it is approved, and once the approval has lapsed; CLOSED when it is out already. */
const approved = async (tx: Tx, actor: Actor, requestId: string, now: Date) => {
  const request = await findRequest(tx, actor, requestId);
  if (request.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
  if (request.state === 'asked') throw new DomainError('HELD_BACK', { reason: 'not_approved' });
  if (request.state !== 'approved') throw new DomainError('CLOSED', { reason: request.state });
  const decided = request.decidedAt?.getTime() ?? 0;
  if (now.getTime() - decided > approvalDays * msPerDay)
    throw new DomainError('HELD_BACK', { reason: 'approval_lapsed' });
  return request;
};

/**
 * The researcher who asked makes the files of an approved request: everything is read anew, so that whoever has taken their
 * permission back since is not in them, every gate is passed again, the written files are verified, and only then is it entered
 * in the register. The same id again is the same run.
 * @throws NOT_FOUND when it is not one's own; HELD_BACK and CLOSED as above.
 */
export const makeRelease = async (
  store: Store,
  actor: Actor,
  { id, releaseId, requestId }: MakeReleaseInput,
  { now, clock }: { now: Date; clock: () => Date },
): Promise<RunView> => {
  const begun = await store.write(async (tx) => {
    const { releaseRun } = tx.tables;
    const [already] = await tx.db.select().from(releaseRun).where(eq(releaseRun.id, id));
    if (already && (already.accountId !== actor.accountId || already.requestId !== requestId))
      throw new DomainError('NOT_FOUND');
    const request = already ? null : await approved(tx, actor, requestId, now);
    const evaluation = request && (await findEvaluation(tx, actor, request.evaluationId));
    if (request)
      await addRun(
        tx,
        {
          id,
          evaluationId: request.evaluationId,
          accountId: actor.accountId,
          requestId,
          asked: request.asked,
          seed: request.seed,
        },
        now,
      );
    await recordAudit(tx, actor, 'release.make', requestId, now);
    return request && evaluation && { request, evaluation };
  });
  if (begun) {
    const { request, evaluation } = begun;
    const { method, question, recipient, destroyBy, asked, seed } = request;
    const task = {
      place: store.place,
      asked,
      seed,
      // Whoever's permission has come to its end since is out; a quarter that has ended since would be another cohort.
      today: todayOf(actor, now),
      askedOn: todayOf(actor, request.askedAt),
      smallNumbers: evaluation.smallNumbers,
      make: { releaseId, method, question, recipient, destroyBy },
    };
    const { begin, end, giveUp } = keepingOf(store, actor, { releaseId, request }, clock);
    return startRun(store, id, task, clock, {
      onPeople: begin,
      keep: async (outcome) => {
        await end(outcome);
        return null;
      },
      giveUp,
    });
  }
  return readRun(store.read, actor, { runId: id }, now);
};
