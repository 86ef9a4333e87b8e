import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Signed } from './sign-in-door.ts';

/** Whether there is anything to sign in to yet. */
export const organisationIsThere = async ({ db, tables: { organisation } }: Reader): Promise<boolean> => {
  const found = await db.select({ id: organisation.id }).from(organisation).limit(1);
  return found.length > 0;
};

/** Who is signed in, with what every page has to know of their organisation. */
export const readWho = async ({ db, tables: { organisation } }: Reader, { actor, needs }: Signed) => {
  const [place] = await db
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      timeZone: organisation.timeZone,
      idleMinutes: organisation.idleMinutes,
      quietDays: organisation.quietDays,
      supervisionEveryDays: organisation.supervisionEveryDays,
      offlineAllowed: organisation.offlineAllowed,
      gentlerWords: organisation.gentlerWords,
    })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!place) return null;
  return { accountId: actor.accountId, name: actor.name, roles: actor.roles, organisation: place, needs };
};
