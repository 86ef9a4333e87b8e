import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { addDays, clockIn, type Day, dayIn } from '@alongside/domain/shared/day.ts';
import type { OrganisationId } from '@alongside/domain/shared/id.ts';
import type { KindDue } from '@alongside/domain/supervision/supervisions-due.ts';
import { dueSupervision } from '../../reach/rhythm-supervision.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { findSupervisors } from './supervision-partners.ts';

/** Nobody is told in the small hours. */
const morning = '07:00';
/** A server that stood still for some days tells of them afterwards. */
const daysBack = 3;

const organisations = async ({ db, tables: { organisation } }: Reader, now: Date) => {
  const found = await db
    .select({
      id: sql<OrganisationId>`${organisation.id}`,
      timeZone: organisation.timeZone,
      supervisionEveryDays: organisation.supervisionEveryDays,
      supervisionCadence: organisation.supervisionCadence,
    })
    .from(organisation)
    .orderBy(asc(organisation.id));
  return found.filter(({ timeZone }) => clockIn(timeZone, now) >= morning);
};

type Organisation = Awaited<ReturnType<typeof organisations>>[number];

/** What has come due of late with nobody having planned it. */
const unplanned = async (reader: Reader, organisation: Organisation, today: Day) => {
  const { account, accountRole } = reader.tables;
  const workers = await reader.db
    .select({ accountId: account.id, startedOn: account.startedOn })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .where(and(eq(account.organisationId, organisation.id), isNull(account.deactivatedAt)));
  const rhythms = await dueSupervision(reader, workers, organisation, today);
  return [...rhythms].flatMap(([workerId, { dues }]) =>
    dues
      .filter(({ dueOn, planned }) => !planned && dueOn <= today && dueOn >= addDays(today, -daysBack))
      .map(({ kind, dueOn }) => ({ workerId, kind, dueOn })),
  );
};

interface Due {
  workerId: string;
  kind: KindDue['kind'];
  dueOn: Day;
}

/** Whoever held the last of its kind and supervises them still; without one, each supervisor of their team. */
const whoPlans = async (reader: Reader, { id: organisationId }: Organisation, { workerId, kind }: Due) => {
  const { supervision } = reader.tables;
  const supervisors = (await findSupervisors(reader, { organisationId }, workerId)).map(({ accountId }) => accountId);
  if (kind === null) return supervisors;
  const [last] = await reader.db
    .select({ supervisorId: supervision.supervisorId })
    .from(supervision)
    .where(
      and(
        eq(supervision.peerWorkerId, workerId),
        eq(supervision.kind, kind),
        isNotNull(supervision.sharedAt),
        isNull(supervision.calledOffAt),
      ),
    )
    .orderBy(desc(supervision.heldOn), desc(supervision.recordedAt))
    .limit(1);
  return last && supervisors.includes(last.supervisorId) ? [last.supervisorId] : supervisors;
};

/** Who was told of which day of whom; `from` keeps what is read small. */
const toldAlready = async ({ db, tables: { notice } }: Reader, { id }: Organisation, from: Date) => {
  const rows = await db
    .select({ accountId: notice.accountId, aboutKey: notice.aboutKey })
    .from(notice)
    .where(and(eq(notice.organisationId, id), eq(notice.kind, 'supervision_due'), gte(notice.toldAt, from)));
  return new Set(rows.map(({ accountId, aboutKey }) => `${accountId} ${aboutKey}`));
};

/**
 * Runs with the check-ins: whoever plans a supervision is told in the morning that it is due, once for each due day. What is
 * planned already needs nobody.
 */
export const tellOfDueSupervision = async (store: Store, now: Date): Promise<void> => {
  const { read } = store;
  for (const organisation of await organisations(read, now)) {
    const dues = await unplanned(read, organisation, dayIn(organisation.timeZone, now));
    if (dues.length === 0) continue;
    const told = await toldAlready(read, organisation, new Date(now.getTime() - (daysBack + 2) * 86_400_000));
    const matters: { accountId: string; about: { accountId: string; on: Day } }[] = [];
    for (const due of dues) {
      const about = { accountId: due.workerId, on: due.dueOn };
      for (const accountId of await whoPlans(read, organisation, due)) {
        const key = `${accountId} ${noticeKey(about)}`;
        if (told.has(key)) continue;
        told.add(key);
        matters.push({ accountId, about });
      }
    }
    if (matters.length === 0) continue;
    await store.write(async (tx) => {
      for (const matter of matters) await tellAbout(tx, { kind: 'supervision_due', ...matter, now });
    });
  }
};
