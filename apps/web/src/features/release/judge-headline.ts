import type { FileReport } from './release-types.ts';

type Headline = FileReport['headline'][number];
export type Story = 'storySame' | 'storyOther' | 'storySurer' | 'storyLessSure' | 'storyThin' | 'storyFew';

/** How much wider or narrower the range may be before it is another story. */
const widthBorne = 2;

/**
 * Whether somebody who has the file alone would say what the record says: its mean lies within the record's range, and its range
 * is about as wide. Anything else is said plainly, and what it is.
 */
export function judgeHeadline({ before, after }: Pick<Headline, 'before' | 'after'>): Story {
  if (before.mean === null || before.low === null || before.high === null) return 'storyFew';
  if (after.mean === null || after.low === null || after.high === null) return 'storyThin';
  const width = before.high - before.low;
  const widthAfter = after.high - after.low;
  if (after.mean < before.low || after.mean > before.high) return 'storyOther';
  // Of few people the pooled ends are most of it: the answer is the same, and looks surer than it is.
  if (widthAfter * widthBorne < width) return 'storySurer';
  return widthAfter > width * widthBorne ? 'storyLessSure' : 'storySame';
}
