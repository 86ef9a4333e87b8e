import { and, eq, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { walksWith } from '../../reach/person-reach.ts';

/** An account with neither role reaches nobody: an empty list of conditions would have meant everybody. */
const nobody = sql`1 = 0`;

/**
 * Someone whose permission this account may write down: a peer worker for who they walk with, a coordinator for anyone of
 * the organisation, also after the ending, because withdrawing must always find someone to tell.
 * @throws NOT_FOUND out of reach.
 */
export const personWhoPermits = async (reader: Reader, actor: Actor, personId: string) => {
  const { person, organisation } = reader.tables;
  const [found] = await reader.db
    .select({ id: person.id, wordsToShow: organisation.evaluationWords })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(
      and(
        eq(person.id, personId),
        or(
          nobody,
          has(actor, 'peer_worker') ? walksWith(reader, person.id, actor) : undefined,
          has(actor, 'coordinator') ? inOwnOrganisation(person.organisationId, actor) : undefined,
        ),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
