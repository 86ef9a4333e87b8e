import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { tellAbout, tellNoMore } from '../notice/tell-about.ts';
import { dueNow } from './action-in-reach.ts';

/** Whoever is given something to do is told; nobody is told of what they gave themselves. */
export const tellGiven = (tx: Tx, actionId: string, ownerId: string, byId: string, now: Date): Promise<void> =>
  tellAbout(tx, { kind: 'action_given', accountId: ownerId, about: { actionId }, byId, now });

/** It is done, or with somebody else: what its owner was told of it leaves their list. */
export const tellNoMoreOfAction = async (
  tx: Tx,
  action: { id: string; ownerId: string; dueOn: string | null; movedTo: string | null },
  now: Date,
): Promise<void> => {
  const { id: actionId, ownerId: accountId } = action;
  await tellNoMore(tx, { kind: 'action_given', accountId, about: { actionId }, now });
  const on = dueNow(action);
  if (on) await tellNoMore(tx, { kind: 'action_due', accountId, about: { actionId, on }, now });
};

/** Somebody does it now: whoever was told that it waits for somebody is told no more. */
export const tellNoMoreOfLeft = async ({ db, tables: { notice } }: Tx, actionId: string, now: Date): Promise<void> => {
  const aboutKey = noticeKey({ actionId });
  await db
    .update(notice)
    .set({ calledOffAt: now })
    .where(and(eq(notice.kind, 'action_left'), eq(notice.aboutKey, aboutKey), isNull(notice.calledOffAt)));
};
