import { mostOccasions } from './occasions.ts';

/*
 * The rows somebody has in the measures are a fingerprint as well: how many there are, and in which weeks. Within each class,
 * at least k people have as many rows, and at least k share the weeks told of. Nothing is made up: times are left out, and weeks
 * told less exactly. (Measured: by the gaps between sessions more than nine in ten people are unique.)
 */

/** Settles how many times are told of, for the people of one class: `had` by place, in an order of chance. */
export const settleTimes = (had: readonly number[], k: number): number[] => {
  const groups: number[][] = Array.from({ length: mostOccasions + 1 }, () => []);
  for (const [place, times] of had.entries()) groups[Math.min(times, mostOccasions)]?.push(place);
  const group = (times: number): number[] => groups[times] ?? [];
  const moveDown = (from: number, to: number, howMany: number): void => {
    group(to).push(...group(from).splice(0, howMany));
  };
  const isSmall = (times: number): boolean => group(times).length > 0 && group(times).length < k;
  // Many times are rarer than few: those that stand out lose some of theirs.
  for (let times = mostOccasions; times > 0; times -= 1) if (isSmall(times)) moveDown(times, times - 1, k);
  // Who has fewer than the rest is joined by some of the rest.
  for (let times = 0; times < mostOccasions; times += 1) {
    for (let above = times + 1; above <= mostOccasions && isSmall(times); above += 1) {
      const there = group(above).length;
      const wanted = k - group(times).length;
      moveDown(above, times, there - wanted >= k ? wanted : there);
    }
  }
  const settled = [...had];
  for (const [times, places] of groups.entries()) for (const place of places) settled[place] = times;
  return settled;
};

/** Blocks put together: 4 weeks, 12, 24. What cannot be told even so is hidden. */
export const blockLevels = [1, 3, 6] as const;
export const blockHidden = blockLevels.length;

/**
 * The level at which the weeks of each person are told, for people of one class with as many times: as fine as at least k can
 * share. A hidden few are joined by the smallest group beside them, so that nobody is alone in having nothing told.
 */
export const settleBlocks = (blocks: readonly (readonly number[])[], k: number): number[] => {
  const level: number[] = blocks.map(() => blockHidden);
  let left = blocks.map((_, place) => place);
  const told: number[][] = [];
  for (const [at, size] of blockLevels.entries()) {
    const groups = Map.groupBy(left, (place) =>
      (blocks[place] ?? []).map((block) => Math.floor(block / size)).join(' '),
    );
    left = [];
    for (const places of groups.values()) {
      if (places.length < k) left.push(...places);
      else {
        told.push(places);
        for (const place of places) level[place] = at;
      }
    }
  }
  told.sort((one, other) => one.length - other.length);
  while (left.length > 0 && left.length < k) {
    const joining = told.shift();
    if (!joining) break;
    for (const place of joining) level[place] = blockHidden;
    left.push(...joining);
  }
  return level;
};
