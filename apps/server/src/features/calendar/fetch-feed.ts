import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { addDays, dayIn } from '@alongside/domain/shared/day.ts';
import { recordAudit } from '../../audit.ts';
import { calendarText } from './calendar-text.ts';
import { tokenHashOf } from './own-feed.ts';
import { plannedWithin } from './planned-ahead.ts';

/** A calendar app forgets what it no longer finds; a month back lets people see what has just been. */
const daysBack = 31;
const daysAhead = 366;

/** Whose address this is, while the account and its role stand. */
const ownerOf = async ({ db, tables }: Reader, token: string) => {
  const { calendarFeed, account, accountRole, organisation } = tables;
  const [found] = await db
    .select({
      accountId: account.id,
      organisationId: account.organisationId,
      timeZone: organisation.timeZone,
      shows: calendarFeed.shows,
    })
    .from(calendarFeed)
    .innerJoin(account, eq(account.id, calendarFeed.accountId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .where(and(eq(calendarFeed.tokenHash, tokenHashOf(token)), isNull(account.deactivatedAt)));
  return found ?? null;
};

/** The owner's plans as a calendar, each fetch an entry in the chain; null for an address that is not one, or no longer. */
export const fetchFeed = async (store: Store, token: string, now: Date): Promise<string | null> => {
  const owner = await ownerOf(store.read, token);
  if (!owner) return null;
  const today = dayIn(owner.timeZone, now);
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  const planned = await plannedWithin(store.read, { ...owner, today }, span);
  await store.write((tx) => recordAudit(tx, owner, 'calendar.fetch', owner.accountId, now));
  return calendarText(planned, { shows: owner.shows, timeZone: owner.timeZone, now });
};
