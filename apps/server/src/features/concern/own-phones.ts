import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import type { Actor } from '../../actor.ts';

/** Whom to ring, shown before any form and carried on the phone. */
export const readPhones = async ({ db, tables: { organisation } }: Reader, actor: Actor) => {
  const [found] = await db
    .select({ phones: organisation.concernPhones })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  return { phones: phonesToRing(found?.phones ?? null) };
};
