import { and, eq, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { answersConcern, knowsOfConcern, onceKnewOfConcern } from '../../reach/concern-reach.ts';

export type Asking = Pick<Actor, 'accountId' | 'organisationId' | 'roles'>;

const concernWithin = async (
  reach: typeof knowsOfConcern,
  reader: Reader,
  actor: Asking,
  concernId: string,
  now: Date,
) => {
  const { concern } = reader.tables;
  const asking = { ...actor, now };
  const [found] = await reader.db
    .select({
      id: concern.id,
      organisationId: concern.organisationId,
      teamId: concern.teamId,
      state: concern.state,
      raisedBy: concern.raisedBy,
      isDangerNow: concern.isDangerNow,
      acknowledgedBy: concern.acknowledgedBy,
      version: concern.version,
      answers: sql<number>`case when ${answersConcern(reader, asking)} then 1 else 0 end`,
    })
    .from(concern)
    .where(and(eq(concern.id, concernId), reach(reader, asking)));
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...found, answers: found.answers === 1 };
};

export type ConcernInReach = Awaited<ReturnType<typeof concernWithin>>;
type FindConcern = (reader: Reader, actor: Asking, concernId: string, now: Date) => Promise<ConcernInReach>;

/**
 * One concern, and whether the caller answers it or only raised it.
 * @throws NOT_FOUND for everybody else.
 */
export const concernInReach: FindConcern = (...asked) => concernWithin(knowsOfConcern, ...asked);

/**
 * For handing in what was written while the concern was in reach.
 * @throws NOT_FOUND for whoever never knew of it.
 */
export const concernOnceInReach: FindConcern = (...asked) => concernWithin(onceKnewOfConcern, ...asked);

/** @throws NOT_FOUND for everybody who does not answer it, whoever raised it among them. */
export const concernToAnswer = async (reader: Reader, actor: Asking, concernId: string, now: Date) => {
  const found = await concernInReach(reader, actor, concernId, now);
  if (!found.answers) throw new DomainError('NOT_FOUND');
  return found;
};
