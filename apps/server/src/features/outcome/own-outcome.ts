import { and, eq, exists, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { isEndedWalkOfTheirs } from '../../reach/ended-walk.ts';
import { walksWith } from '../../reach/person-reach.ts';

const anybodys = sql`1 = 1`;

/** It lies in a time together that has ended, so that nobody walks with the person in it. */
const liesInEnded = (reader: Reader, actor: Actor) => {
  const { episode, outcome } = reader.tables;
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(episode)
      .where(and(eq(episode.id, outcome.episodeId), isEndedWalkOfTheirs(reader, actor))),
  );
};

/**
 * A measure of someone the actor still walks with; of a supervisor or a coordinator, their own of a time together that has
 * ended. `own`: only one they wrote down, or that came by their link.
 * @throws NOT_FOUND
 */
export const outcomeInReach = async (reader: Reader, actor: Actor, outcomeId: string, whose: 'own' | 'any') => {
  const { outcome } = reader.tables;
  const [found] = await reader.db
    .select({
      id: outcome.id,
      personId: outcome.personId,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      voidedAt: outcome.voidedAt,
    })
    .from(outcome)
    .where(
      and(
        eq(outcome.id, outcomeId),
        or(eq(outcome.accountId, actor.accountId), whose === 'any' ? anybodys : undefined),
        or(walksWith(reader, outcome.personId, actor), whose === 'own' ? liesInEnded(reader, actor) : undefined),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
