import { and, desc, eq, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { findShares, possibleReaders, sharedWithMe } from '../../reach/own-share.ts';

const looksShown = 20;
/** Enough for the last looks of everyone, also where a page was asked for again and again. */
const looksRead = 400;

const wordsOf = ({ tables: { wellbeingPlan } }: Reader) => ({
  keepsWell: wellbeingPlan.keepsWell,
  earlySigns: wellbeingPlan.earlySigns,
  triggers: wellbeingPlan.triggers,
  whatHelps: wellbeingPlan.whatHelps,
  whatNot: wellbeingPlan.whatNot,
  adjustments: wellbeingPlan.adjustments,
  contact: wellbeingPlan.contact,
  reviewOn: wellbeingPlan.reviewOn,
});

/** Who opened it, newest first, from the trail that every look leaves: each reader once a day, with the last time. */
const findLooks = async ({ db, tables: { audit, account } }: Reader, actor: Actor, planId: string) => {
  const rows = await db
    .select({ accountId: account.id, name: account.name, at: audit.at })
    .from(audit)
    .innerJoin(account, eq(account.id, audit.accountId))
    .where(
      and(eq(audit.recordId, planId), eq(audit.action, 'wellbeingPlan.open'), ne(audit.accountId, actor.accountId)),
    )
    .orderBy(desc(audit.seq))
    .limit(looksRead);
  const seen = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const once = `${row.accountId} ${todayOf(actor, row.at)}`;
    if (!seen.has(once)) seen.set(once, row);
  }
  return [...seen.values()].slice(0, looksShown);
};

/** The caller's own plan, or null; with who can see it and who has looked. */
export const readOwnPlan = async (reader: Reader, actor: Actor, now: Date) => {
  const { wellbeingPlan } = reader.tables;
  const [plan] = await reader.db
    .select({
      id: wellbeingPlan.id,
      ...wordsOf(reader),
      writtenAt: wellbeingPlan.writtenAt,
      version: wellbeingPlan.version,
    })
    .from(wellbeingPlan)
    .where(eq(wellbeingPlan.accountId, actor.accountId));
  const today = todayOf(actor, now);
  if (!plan)
    return {
      today,
      plan: null,
      readers: await possibleReaders(reader, actor, 'wellbeing_plan'),
      shares: [],
      looks: [],
    };
  const { readers, sharesOf } = await findShares(reader, actor, { thing: 'wellbeing_plan', recordIds: [plan.id] });
  return { today, plan, readers, shares: sharesOf(plan.id), looks: await findLooks(reader, actor, plan.id) };
};

const sharedPlan = (reader: Reader, actor: Actor) => {
  const { wellbeingPlan } = reader.tables;
  return sharedWithMe(reader, actor, {
    thing: 'wellbeing_plan',
    recordId: wellbeingPlan.id,
    ownerId: wellbeingPlan.accountId,
  });
};

/** Whose plans I was let see: names only. */
export const listSharedPlans = async (reader: Reader, actor: Actor) => {
  const { wellbeingPlan, account } = reader.tables;
  return await reader.db
    .select({ planId: wellbeingPlan.id, name: account.name })
    .from(wellbeingPlan)
    .innerJoin(account, eq(account.id, wellbeingPlan.accountId))
    .where(sharedPlan(reader, actor))
    .orderBy(account.name);
};

/**
 * A plan that was shared with the caller, as it is now. Its worker sees that it was opened.
 * @throws NOT_FOUND for everyone else, and once the share was taken back or the reader has left the team.
 */
export const openPlan = async (reader: Reader, actor: Actor, planId: string, now: Date) => {
  const { wellbeingPlan, account } = reader.tables;
  const [found] = await reader.db
    .select({ ...wordsOf(reader), name: account.name })
    .from(wellbeingPlan)
    .innerJoin(account, eq(account.id, wellbeingPlan.accountId))
    .where(and(eq(wellbeingPlan.id, planId), sharedPlan(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...found, today: todayOf(actor, now) };
};
