import { eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import {
  type AgreeTermsInput,
  hoursRefusal,
  type NameLineLeadInput,
  shareOfWeek,
} from '@alongside/domain/working-terms/agree-terms.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { workerInReach } from './terms-reach.ts';
import { findTerms, possibleLineLeads } from './terms-reads.ts';

type Changed = Partial<Tx['tables']['workingTerms']['$inferInsert']>;

/** The row is made with the first thing that is said. Null where somebody else wrote first. */
const putTerms = async (tx: Tx, accountId: string, seen: number | null, changed: Changed): Promise<number | null> => {
  const { workingTerms } = tx.tables;
  const version = (seen ?? 0) + 1;
  const put = await tx.db
    .insert(workingTerms)
    .values({ ...changed, accountId, version })
    .onConflictDoUpdate({
      target: workingTerms.accountId,
      set: { ...changed, version },
      setWhere: eq(workingTerms.version, seen ?? 0),
    })
    .returning({ version: workingTerms.version });
  return put[0]?.version ?? null;
};

/** As somebody else wrote them, or as though nothing was said where the row has gone. */
const someTerms = async (tx: Tx, accountId: string) =>
  (await findTerms(tx, accountId)) ?? { weeklyHours: null, agreedPeople: null, lineLeadName: null, version: 1 };

const asText = (terms: { weeklyHours: number | null; agreedPeople: number | null }): string =>
  `${terms.weeklyHours ?? '–'} / ${terms.agreedPeople ?? '–'}`;

/**
 * The line manager or a coordinator writes what was agreed with a peer worker: hours, first day, how many people. The
 * share of a full week that every figure of capacity uses follows from the hours, in the same step.
 * @throws NOT_FOUND; FIELDS_REFUSED for hours or days that cannot be; STALE_VERSION with both agreements.
 */
export const agreeTerms = async (tx: Tx, actor: Actor, input: AgreeTermsInput, now: Date) => {
  const { account } = tx.tables;
  const { accountId, startedOn, version, ...agreed } = input;
  await workerInReach(tx, actor, accountId, 'agreesTerms');
  const refusal = hoursRefusal(input) ?? (agreed.agreedOn > todayOf(actor, now) ? { agreedOn: 'day_in_future' } : null);
  if (refusal) throw refuseFields(refusal);
  const next = await putTerms(tx, accountId, version, agreed);
  if (next === null) {
    const current = await someTerms(tx, accountId);
    throw staleVersion({ terms: asText(input) }, { terms: asText(current), version: current.version }, ['terms']);
  }
  await tx.db
    .update(account)
    .set({
      wte: shareOfWeek(input.weeklyHours, input.fullWeekHours),
      startedOn,
      updatedAt: now,
      version: sql`${account.version} + 1`,
    })
    .where(eq(account.id, accountId));
  await recordAudit(tx, actor, 'workingTerms.agree', accountId, now);
  return { version: next };
};

/**
 * A coordinator says who line-manages a peer worker: from then on that person, and no other before them, reads and writes
 * adjustments with the worker.
 * @throws NOT_FOUND for a worker out of reach, or for whoever neither supervises nor coordinates here; STALE_VERSION.
 */
export const nameLineLead = async (tx: Tx, actor: Actor, input: NameLineLeadInput, now: Date) => {
  const { accountId, lineLeadId, version } = input;
  await workerInReach(tx, actor, accountId, 'coordinates');
  const possible = lineLeadId === null ? [] : await possibleLineLeads(tx, actor, accountId);
  if (lineLeadId !== null && !possible.some((each) => each.accountId === lineLeadId))
    throw new DomainError('NOT_FOUND');
  const next = await putTerms(tx, accountId, version, { lineLeadId });
  if (next === null) {
    const current = await someTerms(tx, accountId);
    throw staleVersion({ name: '' }, { name: current.lineLeadName ?? '', version: current.version }, ['name']);
  }
  await recordAudit(tx, actor, 'workingTerms.nameLineLead', accountId, now);
  return { version: next };
};
