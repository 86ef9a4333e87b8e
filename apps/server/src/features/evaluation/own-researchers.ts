import { and, eq, exists, isNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../../actor.ts';

/** Active researcher accounts of the actor's own organisation; `account` must be in the query. */
export const isOwnResearcher = ({ db, tables: { account, accountRole } }: Reader, actor: Actor): SQL =>
  sql`(${and(
    eq(account.organisationId, actor.organisationId),
    isNull(account.deactivatedAt),
    exists(
      db
        .select({ one: sql`1` })
        .from(accountRole)
        .where(and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'researcher'))),
    ),
  )})`;
