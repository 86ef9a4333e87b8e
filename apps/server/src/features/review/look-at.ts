import { and, eq, exists, isNull, or, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { dueDayRefusal } from '@alongside/domain/action/add-action.ts';
import type { LookAtInput, PutBackInput, SeenSigns } from '@alongside/domain/review/look-at.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { liesWithMyTeams } from '../../reach/my-teams.ts';
import { writeOwnAction } from '../action/add-action.ts';
import { isMyPeerWorker } from '../supervision/supervision-reach.ts';
import { findSubject } from './review-reads.ts';

/**
 * A supervisor has looked at what stood on the page: it leaves the list of everyone who supervises that team, until what it
 * rests on is another. What they will do about it goes on their own list. What has moved on since the page was opened stays
 * there, with the note beside it. The worker is not told: it is no verdict.
 * @throws NOT_FOUND beyond the teams the caller supervises; ALREADY_THERE when the same id said something else;
 * FIELDS_REFUSED for a day that has passed.
 */
export const lookAt = async (tx: Tx, actor: Actor, input: LookAtInput, now: Date) => {
  const { reviewLook } = tx.tables;
  const { id, accountId, episodeId, seen, note, willDo } = input;
  const found = await findSubject(tx, actor, { accountId, episodeId }, now);
  if (!found) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db.select().from(reviewLook).where(eq(reviewLook.id, id));
  if (already) {
    if (already.lookedBy !== actor.accountId) throw new DomainError('NOT_FOUND');
    if (already.accountId !== accountId || already.episodeId !== episodeId || already.note !== note)
      throw new DomainError('ALREADY_THERE', { field: 'note' });
    // The first try may have come without it: what is typed never vanishes behind "saved".
    if (willDo) await writeOwnAction(tx, actor, { ...willDo, reviewId: id }, now);
    return { lookedAt: Object.keys(already.seen).length };
  }
  const refusal = dueDayRefusal(willDo?.dueOn ?? null, todayOf(actor, now));
  if (refusal) throw refuseFields({ 'willDo.dueOn': refusal });
  const still: SeenSigns = {};
  for (const { sign, fact } of found.signs) if (seen[sign] === fact) still[sign] = fact;
  const count = Object.keys(still).length;
  // The page it was written on showed a concern: who may not know of that one does not read the note (find-looks).
  if (note !== null && seen.concern_open) still.concern_open = seen.concern_open;
  if (count > 0 || note !== null)
    await tx.db.insert(reviewLook).values({
      id,
      organisationId: actor.organisationId,
      accountId,
      episodeId,
      seen: still,
      note,
      lookedBy: actor.accountId,
      lookedAt: now,
    });
  if (willDo) await writeOwnAction(tx, actor, { ...willDo, reviewId: id }, now);
  await recordAudit(tx, actor, 'review.lookAt', id, now);
  return { lookedAt: count };
};

/**
 * Takes a look back, one's own or a colleague's: the signs are on the list again. Twice is once.
 * @throws NOT_FOUND beyond the teams the caller supervises.
 */
export const putBack = async (tx: Tx, actor: Actor, { lookId }: PutBackInput, now: Date) => {
  const { account, episode, reviewLook } = tx.tables;
  const lies = exists(
    tx.db
      .select({ one: sql`1` })
      .from(episode)
      .where(and(eq(episode.id, reviewLook.episodeId), liesWithMyTeams(tx, actor))),
  );
  const [found] = await tx.db
    .select({ id: reviewLook.id })
    .from(reviewLook)
    .innerJoin(account, eq(account.id, reviewLook.accountId))
    .where(and(eq(reviewLook.id, lookId), isMyPeerWorker(tx, actor), or(isNull(reviewLook.episodeId), lies)));
  if (!found) throw new DomainError('NOT_FOUND');
  await tx.db
    .update(reviewLook)
    .set({ putBackAt: now })
    .where(and(eq(reviewLook.id, lookId), isNull(reviewLook.putBackAt)));
  await recordAudit(tx, actor, 'review.putBack', lookId, now);
  return {};
};
