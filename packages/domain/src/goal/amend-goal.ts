import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';
import { goalWordsMax } from './set-goal.ts';

export const AmendGoalInput = z.object({
  goalId: idOf('goal'),
  /** The words that stood there when the writer began. */
  base: z.object({ words: longText(goalWordsMax) }),
  words: longText(goalWordsMax),
});
export type AmendGoalInput = z.infer<typeof AmendGoalInput>;
