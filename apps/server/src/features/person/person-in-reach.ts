import { and, eq, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';

const nobody = sql`1 = 0`;

/**
 * Who the person is, and how the caller stands to them: `walking` opens notes and contact details, supervising does not.
 * @throws NOT_FOUND when the caller neither walks with them nor supervises a team that does.
 */
export const personInReach = async (reader: Reader, actor: Actor, personId: string) => {
  const { person, organisation } = reader.tables;
  const walking = has(actor, 'peer_worker') ? walksWith(reader, person.id, actor) : nobody;
  const supervising = has(actor, 'supervisor') ? supervisesPerson(reader, person.id, actor.accountId) : nobody;
  const [found] = await reader.db
    .select({
      id: person.id,
      displayName: person.displayName,
      pronouns: person.pronouns,
      phone: person.phone,
      email: person.email,
      contactSafely: person.contactSafely,
      evaluationWords: organisation.evaluationWords,
      walking: sql<number>`case when ${walking} then 1 else 0 end`,
    })
    .from(person)
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(person.id, personId), or(walking, supervising)));
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...found, walking: found.walking === 1 };
};
