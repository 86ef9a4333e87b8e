import { and, eq, exists, type SQL, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../actor.ts';

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

/** A researcher reaches the evaluations they were chosen for; taking their place away acts at the next request. */
export const belongsToEvaluation = (
  { db, tables: { evaluationMember } }: Reader,
  evaluationId: IdColumn,
  actor: Pick<Actor, 'accountId'>,
): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(evaluationMember)
      .where(and(eq(evaluationMember.evaluationId, evaluationId), eq(evaluationMember.accountId, actor.accountId))),
  );

/** A coordinator reaches the evaluations their organisation takes part in. */
export const takesPartInEvaluation = (
  { db, tables: { evaluationSite } }: Reader,
  evaluationId: IdColumn,
  actor: Pick<Actor, 'organisationId'>,
): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(evaluationSite)
      .where(
        and(eq(evaluationSite.evaluationId, evaluationId), eq(evaluationSite.organisationId, actor.organisationId)),
      ),
  );
