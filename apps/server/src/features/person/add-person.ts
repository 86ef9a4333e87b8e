import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AddPersonInput, birthYearRefusal } from '@alongside/domain/person/add-person.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * A coordinator adds someone to the register. Sending the same id again is the same person.
 * @throws NOT_FOUND when the id is a person of another organisation; FIELDS_REFUSED for a birth year that cannot be.
 */
export const addPerson = async (tx: Tx, actor: Actor, input: AddPersonInput, now: Date) => {
  const { person } = tx.tables;
  const [already] = await tx.db
    .select({ organisationId: person.organisationId, version: person.version })
    .from(person)
    .where(eq(person.id, input.id));
  if (already && already.organisationId !== actor.organisationId) throw new DomainError('NOT_FOUND');
  if (already) return { id: input.id, version: already.version };
  const refusal = birthYearRefusal(input.birthYear, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(person).values({ ...input, organisationId: actor.organisationId, addedAt: now });
  await recordAudit(tx, actor, 'person.add', input.id, now);
  return { id: input.id, version: 1 };
};
