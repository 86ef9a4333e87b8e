import type { Reader } from '@alongside/db/store.ts';
import { addDays, type Day, dayIn } from '@alongside/domain/shared/day.ts';
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';

/** A look from before then has had its time: what still stands is worth another. */
const looksForDays = 365;

/** What was looked at about these workers and their walks, and not put back. Newest first, one query. */
export const findLooks = async ({ db, tables }: Reader, actor: Actor, accountIds: readonly string[], today: Day) => {
  const { account, reviewLook } = tables;
  const rows = await db
    .select({
      lookId: reviewLook.id,
      accountId: reviewLook.accountId,
      episodeId: reviewLook.episodeId,
      seen: reviewLook.seen,
      note: reviewLook.note,
      byName: account.name,
      lookedAt: reviewLook.lookedAt,
    })
    .from(reviewLook)
    .innerJoin(account, eq(account.id, reviewLook.lookedBy))
    .where(
      and(
        eq(reviewLook.organisationId, actor.organisationId),
        inArray(reviewLook.accountId, [...accountIds]),
        isNull(reviewLook.putBackAt),
        gte(reviewLook.lookedAt, new Date(`${addDays(today, -looksForDays)}T00:00:00Z`)),
      ),
    )
    .orderBy(desc(reviewLook.lookedAt), desc(reviewLook.id));
  return rows.map(({ lookedAt, ...look }) => ({ ...look, on: dayIn(actor.timeZone, lookedAt) }));
};

export type Look = Awaited<ReturnType<typeof findLooks>>[number];
