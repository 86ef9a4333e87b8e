import { type GroupAttendance, wasThere } from './group-words.ts';

export interface GroupCounts {
  /** Everyone who was there, named or not. */
  came: number;
  newcomers: number;
}

/** The one definition of how many were there: named people who came, wholly or in part, and those who prefer no name. */
export const countGroup = (
  session: { unnamed: number; unnamedNewcomers: number },
  attendances: readonly { attendance: GroupAttendance; isNewcomer: boolean }[],
): GroupCounts => {
  const there = attendances.filter(({ attendance }) => wasThere(attendance));
  return {
    came: there.length + session.unnamed,
    newcomers: there.filter(({ isNewcomer }) => isNewcomer).length + session.unnamedNewcomers,
  };
};

/** Enough to level out one rainy evening, few enough to follow a group that grows. */
const lastFew = 6;

/** How many usually come: the middle of the last six, newest first; null before the first. */
export const usuallyCome = (cameNewestFirst: readonly number[]): number | null => {
  const sorted = cameNewestFirst.slice(0, lastFew).sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};
