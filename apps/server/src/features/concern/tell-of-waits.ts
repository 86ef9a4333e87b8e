import { and, eq, inArray, isNull, lt, or } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import { isWaitRung, tellOfWaitAt, waitRung } from '@alongside/domain/concern/what-waits.ts';
import { addedToRung } from '@alongside/domain/concern/who-is-told.ts';
import { noticeChannels } from '@alongside/domain/notice/notice-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { sentByItself } from './keep-ladder.ts';
import { type StandingWaits, standingWaits } from './standing-waits.ts';

interface Wanted {
  concernId: string;
  accountId: string;
  rung: number;
  dueAt: Date;
}

const keyOf = ({ concernId, accountId, rung }: Omit<Wanted, 'dueAt'>): string => `${concernId} ${accountId} ${rung}`;

/** Of what waits, that whose time has passed. */
const passed = (standing: readonly StandingWaits[], now: Date): Wanted[] =>
  standing.flatMap(({ concernId, acknowledgedAt, acknowledgedBy, timeZone, round, waits }) =>
    waits.flatMap((each) => {
      const dueAt = tellOfWaitAt(each, acknowledgedAt, timeZone);
      if (!acknowledgedBy || dueAt > now) return [];
      return [{ concernId, accountId: acknowledgedBy, rung: waitRung(each.wait, round), dueAt }];
    }),
  );

/** What was told of concerns that somebody has, and of others what is still on its way or was not opened. */
const toldSoFar = ({ db, tables: { concern, concernNotice } }: Reader) =>
  db
    .select({
      id: concernNotice.id,
      concernId: concernNotice.concernId,
      accountId: concernNotice.accountId,
      rung: concernNotice.rung,
      channel: concernNotice.channel,
      sentAt: concernNotice.sentAt,
      seenAt: concernNotice.seenAt,
      calledOffAt: concernNotice.calledOffAt,
    })
    .from(concernNotice)
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        lt(concernNotice.rung, addedToRung),
        or(
          eq(concern.state, 'acknowledged'),
          and(
            isNull(concernNotice.calledOffAt),
            or(isNull(concernNotice.sentAt), and(eq(concernNotice.channel, 'app'), isNull(concernNotice.seenAt))),
          ),
        ),
      ),
    );

const plan = async (reader: Reader, now: Date) => {
  const wanted = passed(await standingWaits(reader), now);
  const told = (await toldSoFar(reader)).filter(({ rung }) => isWaitRung(rung));
  const [stands, there] = [new Set(wanted.map(keyOf)), new Set(told.map(keyOf))];
  return {
    add: wanted.filter((each) => !there.has(keyOf(each))),
    /** Done meanwhile, or somebody else's: nobody is told of it any more. */
    callOff: told.filter(
      (each) =>
        !stands.has(keyOf(each)) &&
        each.calledOffAt === null &&
        (each.sentAt === null || (each.channel === 'app' && each.seenAt === null)),
    ),
  };
};

const apply = async (tx: Tx, { add, callOff }: Awaited<ReturnType<typeof plan>>, now: Date): Promise<void> => {
  const { concernNotice } = tx.tables;
  if (add.length > 0)
    await tx.db
      .insert(concernNotice)
      .values(
        add.flatMap((each) =>
          noticeChannels.map((channel) => ({
            ...each,
            channel,
            id: makeId('concernNotice', () => v7()),
            sentAt: sentByItself(channel, each.dueAt),
          })),
        ),
      )
      .onConflictDoNothing();
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

/**
 * Runs with the ladder: whoever has a concern is told once, by day and in the same neutral words, that the time for
 * something they owe it has passed. Writes only where there is something to tell or to take back.
 */
export const tellOfWaits = async (store: Store, now: Date): Promise<void> => {
  const { add, callOff } = await plan(store.read, now);
  if (add.length + callOff.length === 0) return;
  await store.write(async (tx) => apply(tx, await plan(tx, now), now));
};
