import type { Reader } from '@alongside/db/store.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';

/** A person's QPR totals, oldest first. The caller has checked the reach. */
export const outcomesOf = async ({ db, tables: { outcome, outcomeScore } }: Reader, personId: string) => {
  const rows = await db
    .select({ id: outcome.id, occasion: outcome.occasion, score: outcomeScore.value, on: outcome.takenOn })
    .from(outcome)
    .innerJoin(outcomeScore, and(eq(outcomeScore.outcomeId, outcome.id), eq(outcomeScore.scale, 'total')))
    .where(and(eq(outcome.personId, personId), eq(outcome.instrument, 'qpr_15'), isNull(outcome.voidedAt)))
    .orderBy(asc(outcome.takenOn), asc(outcome.recordedAt), asc(outcome.id));
  return rows.flatMap(({ score, ...row }) => (score === null ? [] : [{ ...row, score }]));
};
