import { and, asc, eq, exists, inArray, isNull, ne, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { capacityOf } from '@alongside/domain/account/capacity.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { findShares } from '../../reach/own-share.ts';
import { findAgreed } from '../supervision/team-workers.ts';
import { isInReach, workerInReach } from './terms-reach.ts';

export const findTerms = async ({ db, tables: { workingTerms, account } }: Reader, accountId: string) => {
  const [found] = await db
    .select({
      lineLeadId: workingTerms.lineLeadId,
      lineLeadName: account.name,
      weeklyHours: workingTerms.weeklyHours,
      fullWeekHours: workingTerms.fullWeekHours,
      agreedPeople: workingTerms.agreedPeople,
      agreedOn: workingTerms.agreedOn,
      checkInOn: workingTerms.checkInOn,
      version: workingTerms.version,
    })
    .from(workingTerms)
    .leftJoin(account, eq(account.id, workingTerms.lineLeadId))
    .where(eq(workingTerms.accountId, accountId));
  return found ?? null;
};

/** Whoever supervises or coordinates here may be named a line manager. */
export const possibleLineLeads = async (reader: Reader, actor: Actor, workerId: string) => {
  const { account, accountRole } = reader.tables;
  const found = await reader.db
    .select({ accountId: account.id, name: account.name })
    .from(account)
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        isNull(account.deactivatedAt),
        ne(account.id, workerId),
        exists(
          reader.db
            .select({ one: sql`1` })
            .from(accountRole)
            .where(
              and(eq(accountRole.accountId, account.id), inArray(accountRole.role, ['supervisor', 'coordinator'])),
            ),
        ),
      ),
    );
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

const findAdjustments = ({ db, tables: { adjustment, account } }: Reader, accountId: string) =>
  db
    .select({
      id: adjustment.id,
      words: adjustment.words,
      agreedOn: adjustment.agreedOn,
      reviewOn: adjustment.reviewOn,
      endedAt: adjustment.endedAt,
      writtenByName: account.name,
      version: adjustment.version,
    })
    .from(adjustment)
    .innerJoin(account, eq(account.id, adjustment.writtenBy))
    .where(eq(adjustment.accountId, accountId))
    .orderBy(asc(adjustment.writtenAt), asc(adjustment.id));

/**
 * What was agreed with a peer worker about hours and people; adjustments only for the worker, their line manager and whom
 * the worker let see them, and null for everyone else.
 * @throws NOT_FOUND for whoever is neither the worker, nor supervises or line-manages them, nor coordinates here.
 */
export const readTerms = async (reader: Reader, actor: Actor, accountId: string, now: Date) => {
  const worker = await workerInReach(reader, actor, accountId, 'readsTerms');
  const terms = await findTerms(reader, accountId);
  const { peoplePerFullTime } = await findAgreed(reader, actor);
  const iAmTheWorker = accountId === actor.accountId;
  const names = await isInReach(reader, actor, accountId, 'coordinates');
  const seesAdjustments = await isInReach(reader, actor, accountId, 'readsAdjustments');
  const { readers, sharesOf } = iAmTheWorker
    ? await findShares(reader, actor, { thing: 'adjustments', recordIds: [accountId] })
    : { readers: [], sharesOf: () => [] };
  return {
    accountId,
    name: worker.name,
    startedOn: worker.startedOn,
    wte: worker.wte,
    capacity: capacityOf(worker.wte, peoplePerFullTime, terms?.agreedPeople ?? null),
    byNorm: capacityOf(worker.wte, peoplePerFullTime),
    terms,
    today: todayOf(actor, now),
    iAmTheWorker,
    mayAgree: await isInReach(reader, actor, accountId, 'agreesTerms'),
    lineLeads: names ? await possibleLineLeads(reader, actor, accountId) : null,
    adjustments: seesAdjustments ? await findAdjustments(reader, accountId) : null,
    mayWriteAdjustments: await isInReach(reader, actor, accountId, 'writesAdjustments'),
    // Their line manager sees them anyway.
    readers: readers.filter((each) => each.accountId !== terms?.lineLeadId),
    shares: sharesOf(accountId),
  };
};
