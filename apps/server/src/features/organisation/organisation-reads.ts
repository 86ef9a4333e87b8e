import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';

/** The organisation of whoever asks, with what it has agreed; every role reads it. */
export const readOrganisation = async ({ db, tables: { organisation } }: Reader, actor: Actor) => {
  const [found] = await db
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      timeZone: organisation.timeZone,
      idleMinutes: organisation.idleMinutes,
      absoluteHours: organisation.absoluteHours,
      quietDays: organisation.quietDays,
      peoplePerFullTime: organisation.peoplePerFullTime,
      supervisionEveryDays: organisation.supervisionEveryDays,
      evaluationWords: organisation.evaluationWords,
      offlineAllowed: organisation.offlineAllowed,
      gentlerWords: organisation.gentlerWords,
      version: organisation.version,
    })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
