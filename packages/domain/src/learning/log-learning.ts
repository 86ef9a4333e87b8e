import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine, optionalLine, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { learningKinds } from './learning-words.ts';

const LearningFields = z.object({
  kind: z.enum(learningKinds, 'choice_missing'),
  title: oneLine(200),
  /** Who held the course, or where the role is. */
  place: optionalLine(200),
  startedOn: DayInput,
  endedOn: DayInput.nullable().default(null),
  hours: z
    .number('number_missing')
    .min(0.25, 'hours_out_of_range')
    .max(5000, 'hours_out_of_range')
    .nullable()
    .default(null),
  words: optionalText(2000),
});

export const LogLearningInput = LearningFields.extend({ id: idOf('learning') });
export type LogLearningInput = z.infer<typeof LogLearningInput>;

export const AmendLearningInput = LogLearningInput.extend({ version: VersionInput });
export type AmendLearningInput = z.infer<typeof AmendLearningInput>;

export const LearningByIdInput = z.object({ id: idOf('learning') });
export type LearningByIdInput = z.infer<typeof LearningByIdInput>;

/** The log is shared whole. */
export const ShareLearningInput = z.object({ accountId: idOf('account'), shared: z.boolean('choice_missing') });
export type ShareLearningInput = z.infer<typeof ShareLearningInput>;

export const LearningOfInput = z.object({ accountId: idOf('account') });
export type LearningOfInput = z.infer<typeof LearningOfInput>;

/** A log says what was: a course that is still to come stands in the calendar. */
export const learningDayRefusal = (
  { startedOn, endedOn }: { startedOn: Day; endedOn: Day | null },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, startedOn) > 0) return { startedOn: 'day_in_future' };
  return endedOn && daysBetween(startedOn, endedOn) < 0 ? { endedOn: 'day_before_its_start' } : null;
};
