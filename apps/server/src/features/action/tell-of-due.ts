import { and, between, eq, isNull, or, sql } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { addDays, clockIn, dayIn } from '@alongside/domain/shared/day.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { tellAbout } from '../notice/tell-about.ts';

/** Nobody is told in the small hours what is due today. */
const morning = '07:00';
/** A server that stood still for some days tells of them afterwards. */
const daysBack = 3;

const comingDue = async ({ read }: Store, now: Date) => {
  const { db, tables } = read;
  const { account, action, notice, organisation, session, supervision } = tables;
  const dueOn = sql<string>`coalesce(${action.movedTo}, ${action.dueOn})`;
  const today = dayIn('UTC', now);
  // What came from a session is on its owner's list only while they reach the person: a notice would lead nowhere.
  const onTheirList = or(
    isNull(action.sessionId),
    walksWith(read, session.personId, { accountId: action.ownerId, today }),
    supervisesPerson(read, session.personId, action.ownerId),
  );
  const found = await db
    .select({
      actionId: action.id,
      accountId: action.ownerId,
      dueOn,
      timeZone: organisation.timeZone,
      told: notice.id,
    })
    .from(action)
    .innerJoin(account, and(eq(account.id, action.ownerId), isNull(account.deactivatedAt)))
    .innerJoin(organisation, eq(organisation.id, action.organisationId))
    .leftJoin(supervision, eq(supervision.id, action.supervisionId))
    .leftJoin(session, eq(session.id, action.sessionId))
    .leftJoin(
      notice,
      and(
        eq(notice.accountId, action.ownerId),
        eq(notice.kind, 'action_due'),
        eq(notice.aboutKey, sql`${noticeKey({ actionId: '' })} || ${action.id} || ' on=' || ${dueOn}`),
      ),
    )
    .where(
      and(
        isNull(action.finishedAt),
        isNull(action.takenOutAt),
        isNull(supervision.calledOffAt),
        isNull(session.voidedAt),
        onTheirList,
        between(dueOn, addDays(today, -daysBack), addDays(today, 1)),
      ),
    );
  return found.filter((each) => {
    if (each.told) return false;
    const here = dayIn(each.timeZone, now);
    return each.dueOn < here || (each.dueOn === here && clockIn(each.timeZone, now) >= morning);
  });
};

/** Runs with the notices: whoever has something to do by today is told in the morning, once for each day it was for. */
export const tellOfDue = async (store: Store, now: Date): Promise<void> => {
  const due = await comingDue(store, now);
  if (due.length === 0) return;
  await store.write(async (tx) => {
    for (const { actionId, accountId, dueOn } of due)
      await tellAbout(tx, { kind: 'action_due', accountId, about: { actionId, on: dueOn }, now });
  });
};
