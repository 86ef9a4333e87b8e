import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { and, eq, or, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { walksWith } from '../../reach/person-reach.ts';

const anybodys = sql`1 = 1`;

/**
 * A measure of someone the actor still walks with. `own`: only one they wrote down, or that came by their link.
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
        walksWith(reader, outcome.personId, actor),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
