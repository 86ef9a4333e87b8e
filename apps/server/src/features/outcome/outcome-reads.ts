import type { Reader } from '@alongside/db/store.ts';
import { and, asc, eq } from 'drizzle-orm';

/** A person's QPR totals, oldest first. The caller has checked the reach. */
export const outcomesOf = ({ db, tables: { outcome } }: Reader, personId: string) =>
  db
    .select({ id: outcome.id, occasion: outcome.occasion, score: outcome.score, on: outcome.takenOn })
    .from(outcome)
    .where(and(eq(outcome.personId, personId), eq(outcome.instrument, 'qpr')))
    .orderBy(asc(outcome.takenOn), asc(outcome.recordedAt), asc(outcome.id));
