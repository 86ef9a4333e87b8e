import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AmendPersonInput, birthYearRefusal } from '@alongside/domain/person/add-person.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { registeredPerson } from './register-reads.ts';

/**
 * A coordinator changes what the register says about someone.
 * @throws NOT_FOUND; FIELDS_REFUSED for a birth year that cannot be; STALE_VERSION with both texts.
 */
export const amendPerson = async (tx: Tx, actor: Actor, input: AmendPersonInput, now: Date) => {
  const { person } = tx.tables;
  const current = await registeredPerson(tx, actor, input.id);
  if (!current) throw new DomainError('NOT_FOUND');
  const refusal = birthYearRefusal(input.birthYear, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const { id, version, ...about } = input;
  const moved = await tx.db
    .update(person)
    .set({ ...about, version: version + 1 })
    .where(and(eq(person.id, id), eq(person.version, version)))
    .returning({ version: person.version });
  if (moved.length === 0)
    throw staleVersion(about, current, ['displayName', 'pronouns', 'phone', 'email', 'contactSafely']);
  await recordAudit(tx, actor, 'person.amend', id, now);
  return { version: version + 1 };
};
