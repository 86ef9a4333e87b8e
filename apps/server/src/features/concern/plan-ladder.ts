import { builtInLadder } from '@alongside/domain/concern/set-up-concerns.ts';
import { whoIsTold } from '@alongside/domain/concern/who-is-told.ts';
import { noticeChannels } from '@alongside/domain/notice/notice-words.ts';
import type { Standing } from './ladder-standing.ts';

type Notice = Standing['notices'][number];
type Place = Pick<Notice, 'accountId' | 'rung' | 'channel'>;
type Wanted = Place & { dueAt: Date };

const keyOf = ({ accountId, rung, channel }: Place): string => `${accountId} ${rung} ${channel}`;
const isDue = ({ dueAt }: { dueAt: Date }, now: Date): boolean => dueAt <= now;

const wantedOf = ({ ladder, timeZone, since, firstRung, ...who }: Standing): Wanted[] =>
  whoIsTold(ladder ?? builtInLadder, who, since, timeZone).flatMap(({ accountId, rung, dueAt }) =>
    noticeChannels.map((channel) => ({ accountId, rung: rung + firstRung, channel, dueAt })),
  );

/** Whoever comes to it late, because they were named only now, is told once and not once for each rung that has passed. */
const onceForThePast = (missing: readonly Wanted[], notices: readonly Notice[], now: Date): Wanted[] => {
  const knows = new Set(
    notices.filter((each) => !each.calledOffAt && isDue(each, now)).map(({ accountId }) => accountId),
  );
  const past = missing.filter((each) => isDue(each, now) && !knows.has(each.accountId));
  const highest = new Map<string, number>();
  for (const { accountId, rung } of past) highest.set(accountId, Math.max(rung, highest.get(accountId) ?? rung));
  return [
    ...past.filter(({ accountId, rung }) => highest.get(accountId) === rung),
    ...missing.filter((each) => !isDue(each, now)),
  ];
};

/**
 * What must change so that the notices of a concern are those its ladder asks for as things stand: whoever left is not told
 * any more, whoever was named since is.
 */
export const planLadder = (concern: Standing, now: Date) => {
  const { notices } = concern;
  const wanted = new Map(wantedOf(concern).map((each) => [keyOf(each), each]));
  const there = new Set(notices.map(keyOf));
  const missing = [...wanted.values()].filter((each) => !there.has(keyOf(each)));
  return {
    concernId: concern.id,
    add: onceForThePast(missing, notices, now),
    callOff: notices.filter(
      (each) => !each.calledOffAt && !wanted.has(keyOf(each)) && (!isDue(each, now) || each.sentAt === null),
    ),
    /** Named again, or due at another time since the ladder was changed. */
    move: notices.flatMap((each) => {
      const next = wanted.get(keyOf(each));
      if (!next) return [];
      if (each.calledOffAt) return [{ ...each, dueAt: next.dueAt }];
      return !isDue(each, now) && each.dueAt.getTime() !== next.dueAt.getTime() ? [{ ...each, dueAt: next.dueAt }] : [];
    }),
  };
};

export type LadderChange = ReturnType<typeof planLadder>;
export const changesNothing = ({ add, callOff, move }: LadderChange): boolean =>
  add.length + callOff.length + move.length === 0;
