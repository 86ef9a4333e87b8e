import { and, eq, gte, inArray, isNull, lte, sql } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { addDays, clockIn, dayIn } from '@alongside/domain/shared/day.ts';
import type { AccountId, OrganisationId } from '@alongside/domain/shared/id.ts';
import type { Actor } from '../../actor.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { findSupervisors } from '../supervision/supervision-partners.ts';
import { gapsAhead } from './leave-reads.ts';
import { peopleOnLeave } from './people-on-leave.ts';

/** Nobody is told in the small hours. */
const morning = '07:00';
/** Whoever sets a leave has this long to hand people over before anybody is told that it is not done. */
const msToHandOver = 3_600_000;

/** Leaves that go on or begin soon, and were not set just now. */
const leavesSoon = async ({ db, tables: { leave, organisation } }: Reader, now: Date) => {
  const today = dayIn('UTC', now);
  const found = await db
    .select({
      id: leave.id,
      accountId: leave.accountId,
      organisationId: sql<OrganisationId>`${leave.organisationId}`,
      startsOn: leave.startsOn,
      endsOn: leave.endsOn,
      timeZone: organisation.timeZone,
    })
    .from(leave)
    .innerJoin(organisation, eq(organisation.id, leave.organisationId))
    .where(
      and(
        isNull(leave.calledOffAt),
        lte(leave.setAt, new Date(now.getTime() - msToHandOver)),
        gte(leave.endsOn, addDays(today, -1)),
        lte(leave.startsOn, addDays(today, gapsAhead + 1)),
      ),
    );
  return found.filter(({ startsOn, endsOn, timeZone }) => {
    const here = dayIn(timeZone, now);
    return clockIn(timeZone, now) >= morning && endsOn >= here && startsOn <= addDays(here, gapsAhead);
  });
};

type Leave = Awaited<ReturnType<typeof leavesSoon>>[number];

/** Who has been told of which: once for each leave, and anew where it was called off and is taken after all. */
const toldAlready = async ({ db, tables: { notice } }: Reader, leaves: readonly Leave[]) => {
  const keys = leaves.map(({ id }) => noticeKey({ leaveId: id }));
  const rows = await db
    .select({ accountId: notice.accountId, aboutKey: notice.aboutKey })
    .from(notice)
    .where(and(eq(notice.kind, 'cover_gap'), inArray(notice.aboutKey, keys), isNull(notice.calledOffAt)));
  return new Set(rows.map(({ accountId, aboutKey }) => `${accountId} ${aboutKey}`));
};

/** The leaves each supervisor of their teams has not been told of. */
const bySupervisor = async (reader: Reader, leaves: readonly Leave[]) => {
  const told = await toldAlready(reader, leaves);
  const open = new Map<string, [Leave, ...Leave[]]>();
  for (const leave of leaves)
    for (const { accountId } of await findSupervisors(reader, leave, leave.accountId))
      if (!told.has(`${accountId} ${noticeKey({ leaveId: leave.id })}`))
        open.set(accountId, [leave, ...(open.get(accountId) ?? [])]);
  return open;
};

/** As that supervisor sees it: only the people of their own teams count. */
const gapsFor = async (
  reader: Reader,
  accountId: string,
  leaves: readonly [Leave, ...Leave[]],
  now: Date,
): Promise<Leave[]> => {
  const [{ organisationId, timeZone }] = leaves;
  const actor: Actor = {
    accountId: accountId as AccountId,
    organisationId,
    name: '',
    roles: ['supervisor'],
    timeZone,
    today: dayIn(timeZone, now),
  };
  return (await peopleOnLeave(reader, actor, leaves)).filter(({ people }) => people.some(({ gap }) => gap !== null));
};

/**
 * Runs with the check-ins: the supervisors of a team are told, once for each leave, that somebody has nobody in it, or not all
 * the time, or was not asked. Today shows who; the notice names nobody.
 */
export const tellOfGaps = async (store: Store, now: Date): Promise<void> => {
  const leaves = await leavesSoon(store.read, now);
  if (leaves.length === 0) return;
  for (const [accountId, untold] of await bySupervisor(store.read, leaves)) {
    const gaps = await gapsFor(store.read, accountId, untold, now);
    if (gaps.length === 0) continue;
    await store.write(async (tx) => {
      for (const { id } of gaps) await tellAbout(tx, { kind: 'cover_gap', accountId, about: { leaveId: id }, now });
    });
  }
};
