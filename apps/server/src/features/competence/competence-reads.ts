import { alias, desc, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { bothShared, competenceState } from '@alongside/domain/competence/competence-state.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { isOneOfTheTwo, ownReview } from './competence-reach.ts';

const shown = 60;

/** The caller's own reviews, newest first: with whom, and how each stands. Two queries. */
export const listReviews = async (reader: Reader, actor: Actor) => {
  const { competenceReview, competenceView, account } = reader.tables;
  const supervisor = alias(account, 'supervisor');
  const rows = await reader.db
    .select({
      id: competenceReview.id,
      openedOn: competenceReview.openedOn,
      talkedOn: competenceReview.talkedOn,
      nextOn: competenceReview.nextOn,
      calledOffAt: competenceReview.calledOffAt,
      peerWorkerId: competenceReview.peerWorkerId,
      peerWorkerName: account.name,
      supervisorName: supervisor.name,
    })
    .from(competenceReview)
    .innerJoin(account, eq(account.id, competenceReview.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, competenceReview.supervisorId))
    .where(isOneOfTheTwo(reader, actor))
    .orderBy(desc(competenceReview.openedOn), desc(competenceReview.id))
    .limit(shown);
  const views = await reader.db
    .select({
      reviewId: competenceView.reviewId,
      accountId: competenceView.accountId,
      sharedAt: competenceView.sharedAt,
    })
    .from(competenceView)
    .where(
      inArray(
        competenceView.reviewId,
        rows.map((row) => row.id),
      ),
    );
  return rows.map(({ calledOffAt, peerWorkerId, peerWorkerName, supervisorName, ...row }) => {
    const ofThis = views.filter((view) => view.reviewId === row.id);
    const isMine = peerWorkerId === actor.accountId;
    return {
      ...row,
      isMine,
      withName: isMine ? supervisorName : peerWorkerName,
      state: competenceState({ calledOffAt, talkedOn: row.talkedOn, views: ofThis }),
      iShared: ofThis.some((view) => view.accountId === actor.accountId && view.sharedAt !== null),
    };
  });
};

/**
 * One review for one of the two. The other's view is null until both are shared; that they are ready is told, nothing else.
 * @throws NOT_FOUND for anyone else, other supervisors of the team among them.
 */
export const readReview = async (reader: Reader, actor: Actor, reviewId: string, now: Date) => {
  const { account } = reader.tables;
  const found = await ownReview(reader, actor, reviewId);
  const { id, peerWorkerId, supervisorId, openedOn, talkedOn, words, nextOn, version, side, state, mine, theirs } =
    found;
  const names = await reader.db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [peerWorkerId, supervisorId]));
  const nameOf = (accountId: string): string => names.find((each) => each.id === accountId)?.name ?? '';
  const isOpen = bothShared([mine, theirs].filter((view) => view !== null));
  return {
    id,
    peerWorkerId,
    peerWorkerName: nameOf(peerWorkerId),
    supervisorName: nameOf(supervisorId),
    openedOn,
    talkedOn,
    words,
    nextOn,
    version,
    side,
    state,
    today: todayOf(actor, now),
    mine: mine && { levels: mine.levels, words: mine.words, sharedAt: mine.sharedAt, version: mine.version },
    theirs: isOpen && theirs ? { levels: theirs.levels, words: theirs.words } : null,
    theyShared: theirs !== null && theirs.sharedAt !== null,
  };
};
