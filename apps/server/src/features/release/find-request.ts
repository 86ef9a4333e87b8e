import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { reachesReleases } from '../../reach/release-reach.ts';

/** @throws NOT_FOUND beyond the reach of a researcher of the evaluation, or of those who judge what leaves it. */
export const findRequest = async (reader: Reader, actor: Actor, requestId: string) => {
  const { releaseRequest } = reader.tables;
  const [found] = await reader.db
    .select()
    .from(releaseRequest)
    .where(and(eq(releaseRequest.id, requestId), reachesReleases(reader, releaseRequest.evaluationId, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
export type FoundRequest = Awaited<ReturnType<typeof findRequest>>;
