import { or, type SQL, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { releaseApprovers } from '@alongside/domain/release/release-words.ts';
import { type Actor, has } from '../actor.ts';
import { belongsToEvaluation, takesPartInEvaluation } from './evaluation-reach.ts';

type IdColumn = Extract<Parameters<typeof belongsToEvaluation>[1], SQLWrapper>;

export const judgesReleases = (actor: Actor): boolean => releaseApprovers.some((role) => has(actor, role));

/**
 * Requests and releases of an evaluation: its researchers' own, and for those who judge them, of every evaluation that their
 * organisation takes part in.
 */
export const reachesReleases = (reader: Reader, evaluationId: IdColumn, actor: Actor): SQL =>
  or(
    has(actor, 'researcher') ? belongsToEvaluation(reader, evaluationId, actor) : undefined,
    judgesReleases(actor) ? takesPartInEvaluation(reader, evaluationId, actor) : undefined,
    sql`1 = 0`,
  ) as SQL;
