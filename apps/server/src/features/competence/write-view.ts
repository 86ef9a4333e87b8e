import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import {
  type ShareViewInput,
  type TalkOverInput,
  talkDayRefusal,
  type WriteViewInput,
} from '@alongside/domain/competence/review-competence.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { wholeSigns } from '../../whole-signs.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';
import { openReview } from './competence-reach.ts';

const asText = ({ levels, words }: { levels: object; words: object }): string =>
  [...Object.values(words), ...Object.entries(levels).map((each) => each.join(': '))].join('\n');

/**
 * One of the two writes what they see, alone. Once both views are open neither is changed: each was made without the other.
 * @throws NOT_FOUND; CLOSED once called off or open; STALE_VERSION with both texts, of two devices of one writer.
 */
export const writeView = async (tx: Tx, actor: Actor, input: WriteViewInput, now: Date) => {
  const { competenceView } = tx.tables;
  const { id: reviewId, side, state, mine } = await openReview(tx, actor, input.reviewId);
  if (state !== 'alone') throw new DomainError('CLOSED', { reason: 'review_is_open' });
  const view = wholeSigns({ levels: input.levels, words: input.words });
  const isSame = mine !== null && asText(mine) === asText(view);
  if (mine && !isSame && mine.version !== input.version)
    throw staleVersion({ view: asText(view) }, { view: asText(mine), version: mine.version }, ['view']);
  const version = (mine?.version ?? 0) + (isSame ? 0 : 1);
  if (!mine)
    await tx.db.insert(competenceView).values({ ...view, reviewId, side, accountId: actor.accountId, writtenAt: now });
  else if (!isSame)
    await tx.db
      .update(competenceView)
      .set({ ...view, writtenAt: now, version })
      .where(and(eq(competenceView.reviewId, reviewId), eq(competenceView.side, side)));
  await recordAudit(tx, actor, 'competence.write', reviewId, now);
  return { version };
};

/**
 * One of the two is ready for the other to read theirs: it opens when both are. Taken back only while the other waits too.
 * @throws NOT_FOUND; CLOSED with nothing written, once called off, and for taking back what is open.
 */
export const shareView = async (tx: Tx, actor: Actor, { reviewId, shared }: ShareViewInput, now: Date) => {
  const { competenceView } = tx.tables;
  const { side, state, mine, theirs, peerWorkerId, supervisorId } = await openReview(tx, actor, reviewId);
  if (!mine) throw new DomainError('CLOSED', { reason: 'view_not_written' });
  if (!shared && state !== 'alone') throw new DomainError('CLOSED', { reason: 'review_is_open' });
  const sharedAt = shared ? (mine.sharedAt ?? now) : null;
  await tx.db
    .update(competenceView)
    .set({ sharedAt })
    .where(and(eq(competenceView.reviewId, reviewId), eq(competenceView.side, side)));
  const made = shared === (mine.sharedAt !== null) ? 'as_it_was' : 'changed';
  const accountId = side === 'self' ? supervisorId : peerWorkerId;
  await tellOfShare(tx, actor, { accountId, about: { reviewId }, shared, made }, now);
  await recordAudit(tx, actor, 'competence.share', reviewId, now);
  return { isOpen: shared && theirs !== null && theirs.sharedAt !== null };
};

/**
 * What the two make of it, once both views are open. Either writes it, and puts it right.
 * @throws NOT_FOUND; CLOSED before both views are open; FIELDS_REFUSED; STALE_VERSION with both texts.
 */
export const talkOver = async (tx: Tx, actor: Actor, input: TalkOverInput, now: Date) => {
  const { competenceReview } = tx.tables;
  const { reviewId, talkedOn, words, nextOn, version } = input;
  const found = await openReview(tx, actor, reviewId);
  if (found.state === 'alone') throw new DomainError('CLOSED', { reason: 'review_not_open' });
  const refusal = talkDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const isSame = found.talkedOn === talkedOn && found.words === words && found.nextOn === nextOn;
  if (!isSame && found.version !== version)
    throw staleVersion({ words }, { words: found.words, version: found.version }, ['words']);
  if (!isSame)
    await tx.db
      .update(competenceReview)
      .set({ talkedOn, words, nextOn, version: version + 1 })
      .where(and(eq(competenceReview.id, reviewId), eq(competenceReview.version, version)));
  await recordAudit(tx, actor, 'competence.talk', reviewId, now);
  return { version: isSame ? found.version : version + 1 };
};
