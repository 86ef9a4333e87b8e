import { createHash, randomBytes } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { CalendarShowsInput } from '@alongside/domain/calendar/calendar-feed.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether the caller has a private calendar address, and what its events say. The address itself is not known any more. */
export const ownFeed = async ({ db, tables: { calendarFeed } }: Reader, actor: Actor) => {
  const [found] = await db
    .select({ shows: calendarFeed.shows, madeAt: calendarFeed.madeAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.accountId, actor.accountId));
  return { feed: found ?? null };
};

/** A new private address; the one before stops at once. It is in this answer and nowhere else: only its hash is kept. */
export const renewFeed = async (tx: Tx, actor: Actor, { shows }: CalendarShowsInput, basePath: string, now: Date) => {
  const { calendarFeed } = tx.tables;
  const token = randomBytes(32).toString('base64url');
  await tx.db.delete(calendarFeed).where(eq(calendarFeed.accountId, actor.accountId));
  await tx.db
    .insert(calendarFeed)
    .values({ accountId: actor.accountId, tokenHash: tokenHashOf(token), shows, madeAt: now });
  await recordAudit(tx, actor, 'calendar.renew', actor.accountId, now);
  return { path: `${basePath}/calendar/${token}.ics` };
};

/**
 * What the events say from now on; the address stays.
 * @throws NOT_FOUND when there is no address.
 */
export const chooseShown = async (tx: Tx, actor: Actor, { shows }: CalendarShowsInput, now: Date) => {
  const { calendarFeed } = tx.tables;
  const chosen = await tx.db
    .update(calendarFeed)
    .set({ shows })
    .where(eq(calendarFeed.accountId, actor.accountId))
    .returning({ accountId: calendarFeed.accountId });
  if (chosen.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'calendar.choose', actor.accountId, now);
  return { shows };
};

/** The address answers nobody any more. */
export const endFeed = async (tx: Tx, actor: Actor, now: Date) => {
  const { calendarFeed } = tx.tables;
  await tx.db.delete(calendarFeed).where(eq(calendarFeed.accountId, actor.accountId));
  await recordAudit(tx, actor, 'calendar.end', actor.accountId, now);
  return { ended: true };
};
