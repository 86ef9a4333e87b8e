import { and, eq, exists, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../actor.ts';

/** Words that came late wait for whoever supervises the team of the person they are about; `lateWords` must be in the query. */
export const waitsForMe = ({ db, tables: { lateWords, teamMember } }: Reader, actor: Pick<Actor, 'accountId'>): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(teamMember)
      .where(
        and(
          eq(teamMember.teamId, lateWords.teamId),
          eq(teamMember.accountId, actor.accountId),
          eq(teamMember.supervises, true),
        ),
      ),
  );
