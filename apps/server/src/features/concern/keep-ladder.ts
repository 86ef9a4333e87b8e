import { and, eq, gt, gte, inArray, isNull, or, type SQL } from '@alongside/db/operators.ts';
import type { Store, Tx } from '@alongside/db/store.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { readStanding } from './ladder-standing.ts';
import { changesNothing, type LadderChange, planLadder } from './plan-ladder.ts';

/** A notice inside the app is there as soon as it is due: nothing has to carry it. */
export const sentByItself = (channel: NoticeChannel, dueAt: Date): Date | null => (channel === 'app' ? dueAt : null);

const applyChange = async (tx: Tx, { concernId, add, callOff, move }: LadderChange, now: Date): Promise<void> => {
  const { concernNotice } = tx.tables;
  if (add.length > 0)
    await tx.db.insert(concernNotice).values(
      add.map((each) => ({
        ...each,
        id: makeId('concernNotice', () => v7()),
        concernId,
        sentAt: sentByItself(each.channel, each.dueAt),
      })),
    );
  for (const { id, channel, dueAt } of move)
    await tx.db
      .update(concernNotice)
      .set({ dueAt, sentAt: sentByItself(channel, dueAt), claimedAt: null, calledOffAt: null })
      .where(eq(concernNotice.id, id));
  if (callOff.length > 0)
    await tx.db
      .update(concernNotice)
      .set({ calledOffAt: now })
      .where(
        inArray(
          concernNotice.id,
          callOff.map(({ id }) => id),
        ),
      );
};

/** Writes the notices that unanswered concerns need as things stand; `which` narrows them. */
export const keepLadder = async (tx: Tx, which: SQL | undefined, now: Date): Promise<void> => {
  for (const concern of await readStanding(tx, which)) await applyChange(tx, planLadder(concern, now), now);
};

/**
 * Looks again at every unanswered concern: accounts are closed, roles change and people leave teams without a word to
 * those who answer concerns. Writes only where something has changed.
 */
export const keepAllLadders = async (store: Store, now: Date): Promise<void> => {
  const standing = await readStanding(store.read);
  if (standing.every((concern) => changesNothing(planLadder(concern, now)))) return;
  await store.write((tx) => keepLadder(tx, undefined, now));
};

/** Somebody has it now: the rungs that have not come are called off, and so is what could not be sent. */
export const callOffLadder = async (tx: Tx, concernId: string, now: Date): Promise<void> => {
  const { concernNotice } = tx.tables;
  await tx.db
    .update(concernNotice)
    .set({ calledOffAt: now })
    .where(
      and(
        eq(concernNotice.concernId, concernId),
        gte(concernNotice.rung, 0),
        isNull(concernNotice.calledOffAt),
        or(gt(concernNotice.dueAt, now), isNull(concernNotice.sentAt)),
      ),
    );
};
