import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { signSettings } from '@alongside/domain/review/sign-settings.ts';
import type { Actor } from '../../actor.ts';

/** How the caller's organisation has every sign: its own choice, or what comes with Alongside. One query. */
export const readSettings = async ({ db, tables: { organisation } }: Reader, actor: Actor) => {
  const [found] = await db
    .select({ chosen: organisation.reviewSigns, quietDays: organisation.quietDays, version: organisation.version })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!found) throw new Error('an account without an organisation');
  return { signs: signSettings(found.chosen, found.quietDays), version: found.version };
};
