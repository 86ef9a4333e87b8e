import { and, eq, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { competenceState } from '@alongside/domain/competence/competence-state.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { supervisesAccount } from '../../reach/person-reach.ts';

const never = sql`1 = 0`;

/** The two it belongs to: the peer worker, and the supervisor named in it for as long as they supervise them. */
export const isOneOfTheTwo = (reader: Reader, actor: Actor): SQL => {
  const { competenceReview } = reader.tables;
  const asPeerWorker = has(actor, 'peer_worker') ? eq(competenceReview.peerWorkerId, actor.accountId) : never;
  const asSupervisor = has(actor, 'supervisor')
    ? and(
        eq(competenceReview.supervisorId, actor.accountId),
        supervisesAccount(reader, competenceReview.peerWorkerId, actor.accountId),
      )
    : never;
  return sql`(${or(asPeerWorker, asSupervisor)})`;
};

/**
 * A review the caller is one of the two of, with both views as they stand. What of it goes out is the caller's business:
 * the other's view stays here until both are shared.
 * @throws NOT_FOUND for anyone else.
 */
export const ownReview = async (reader: Reader, actor: Actor, reviewId: string) => {
  const { competenceReview, competenceView } = reader.tables;
  const [found] = await reader.db
    .select()
    .from(competenceReview)
    .where(and(eq(competenceReview.id, reviewId), isOneOfTheTwo(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const views = await reader.db.select().from(competenceView).where(eq(competenceView.reviewId, reviewId));
  const side = found.peerWorkerId === actor.accountId ? ('self' as const) : ('supervisor' as const);
  return {
    ...found,
    side,
    state: competenceState({ ...found, views }),
    mine: views.find((view) => view.side === side) ?? null,
    theirs: views.find((view) => view.side !== side) ?? null,
  };
};

/** @throws NOT_FOUND; CLOSED once it was called off. */
export const openReview = async (reader: Reader, actor: Actor, reviewId: string) => {
  const found = await ownReview(reader, actor, reviewId);
  if (found.state === 'called_off') throw new DomainError('CLOSED', { reason: 'review_called_off' });
  return found;
};
