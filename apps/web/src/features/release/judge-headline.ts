import type { FileReport } from './release-types.ts';

type Headline = FileReport['headline'][number];
export type Story = 'storySame' | 'storyOther' | 'storyThin' | 'storyFew';

/** How much wider or narrower the range may be before it is another story. */
const widthBorne = 2;

/**
 * Whether somebody who has the file alone would say what the record says: its mean lies within the record's range, and its range
 * is about as wide. Anything else is said plainly.
 */
export function judgeHeadline({ before, after }: Pick<Headline, 'before' | 'after'>): Story {
  if (before.mean === null || before.low === null || before.high === null) return 'storyFew';
  if (after.mean === null || after.low === null || after.high === null) return 'storyThin';
  const width = before.high - before.low;
  const widthAfter = after.high - after.low;
  const isWithin = after.mean >= before.low && after.mean <= before.high;
  const isAsSure = widthAfter <= width * widthBorne && widthAfter * widthBorne >= width;
  return isWithin && isAsSure ? 'storySame' : 'storyOther';
}
