/** Weeks in a block: what is told of when somebody was measured, counted from the start of support. */
export const weeksInBlock = 4;
const daysInBlock = weeksInBlock * 7;

/** Times of measuring that a file tells of: the first, the last and two between. */
export const mostOccasions = 4;

/** Everything somebody filled in within this many days is one time of measuring: a first talk is often spread over a few. */
export const daysInOccasion = 28;

/** Which of so many times are told of, in order. */
const chosen = (count: number): number[] => {
  if (count <= mostOccasions) return Array.from({ length: count }, (_, at) => at);
  return [0, Math.round((count - 1) / 3), Math.round(((count - 1) * 2) / 3), count - 1];
};

/**
 * Days on which somebody was measured, rising, put together into times of measuring. Answers for each day the time it belongs to, or
 * -1 where that time is not told of; and the 4-week block since the start of each time told of.
 */
export const occasionsOf = (days: readonly number[], start: number): { timeOf: number[]; blocks: number[] } => {
  const firsts: number[] = [];
  const rawTime = days.map((day) => {
    const open = firsts.at(-1);
    if (open === undefined || day - open >= daysInOccasion) firsts.push(day);
    return firsts.length - 1;
  });
  const kept = chosen(firsts.length);
  const timeOf = rawTime.map((time) => kept.indexOf(time));
  return {
    timeOf,
    blocks: kept.map((time) => Math.max(0, Math.floor(((firsts[time] ?? start) - start) / daysInBlock))),
  };
};

/** Of so many times, those that stay when only some may be told of: the first and the last before those between. */
export const timesThatStay = (had: number, may: number): number[] => {
  if (may >= had) return Array.from({ length: had }, (_, at) => at);
  if (may === 0) return [];
  if (may === 1) return [0];
  return [...Array.from({ length: may - 1 }, (_, at) => at), had - 1];
};
