import { and, desc, eq, gte, inArray, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { concernOfFact } from '@alongside/domain/review/concern-fact.ts';
import type { SeenSigns } from '@alongside/domain/review/look-at.ts';
import { practiceSigns } from '@alongside/domain/review/worker-signs.ts';
import { addDays, dayIn } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { knowsOfConcern } from '../../reach/concern-reach.ts';

/** A look from before then has had its time: what still stands is worth another. */
const looksForDays = 365;

/** Of these concerns, those the caller may know of. */
const knownConcerns = async (reader: Reader, actor: Actor, concernIds: readonly string[], now: Date) => {
  if (concernIds.length === 0) return new Set<string>();
  const { concern } = reader.tables;
  const rows = await reader.db
    .select({ id: concern.id })
    .from(concern)
    .where(and(inArray(concern.id, [...concernIds]), knowsOfConcern(reader, { ...actor, now })));
  return new Set(rows.map(({ id }) => id));
};

/** What a look saw and wrote, as far as somebody who did not look may know; null where nothing is left of it. */
const leftFor = <L extends { seen: SeenSigns; note: string | null }>(look: L, known: ReadonlySet<string>): L | null => {
  const hidden = new Set<string>(practiceSigns);
  if (look.seen.concern_open && !known.has(concernOfFact(look.seen.concern_open))) hidden.add('concern_open');
  const shown = Object.entries(look.seen).filter(([sign]) => !hidden.has(sign));
  if (shown.length === Object.keys(look.seen).length) return look;
  return shown.length > 0 ? { ...look, seen: Object.fromEntries(shown), note: null } : null;
};

/**
 * What was looked at about these workers and their walks, and not put back, newest first. One query, and another where some
 * rest on a concern. What was written then may be about it, so it is for whoever wrote it and those who may know of the
 * concern; beside what a worker said to their practice supervisor, for that supervisor alone. To everybody else a look at
 * nothing but these is none.
 */
export const findLooks = async (reader: Reader, actor: Actor, accountIds: readonly string[], now: Date) => {
  const { account, reviewLook } = reader.tables;
  const rows = await reader.db
    .select({
      lookId: reviewLook.id,
      accountId: reviewLook.accountId,
      episodeId: reviewLook.episodeId,
      seen: reviewLook.seen,
      note: reviewLook.note,
      lookedBy: reviewLook.lookedBy,
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
        gte(reviewLook.lookedAt, new Date(`${addDays(todayOf(actor, now), -looksForDays)}T00:00:00Z`)),
      ),
    )
    .orderBy(desc(reviewLook.lookedAt), desc(reviewLook.id));
  const concernIds = rows.flatMap(({ seen }) => (seen.concern_open ? [concernOfFact(seen.concern_open)] : []));
  const known = await knownConcerns(reader, actor, concernIds, now);
  return rows.flatMap(({ lookedAt, lookedBy, ...all }) => {
    const look = { ...all, on: dayIn(actor.timeZone, lookedAt) };
    if (lookedBy === actor.accountId) return [look];
    return leftFor(look, known) ?? [];
  });
};

export type Look = Awaited<ReturnType<typeof findLooks>>[number];
