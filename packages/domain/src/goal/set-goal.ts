import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';

export const goalWordsMax = 400;

/** 0 is "not at all there yet", 10 is "fully there". The person rates; nobody rates for them. */
export const GoalRatingInput = z
  .number('choice_missing')
  .int('rating_out_of_range')
  .min(0, 'rating_out_of_range')
  .max(10, 'rating_out_of_range');

export const SetGoalInput = z.object({
  id: idOf('goal'),
  personId: idOf('person'),
  /** In the person's own words. */
  words: longText(goalWordsMax),
  setOn: DayInput,
  firstRating: z
    .object({ id: idOf('goalRating'), rating: GoalRatingInput })
    .nullable()
    .default(null),
});
export type SetGoalInput = z.infer<typeof SetGoalInput>;

export const RateGoalInput = z.object({
  id: idOf('goalRating'),
  goalId: idOf('goal'),
  rating: GoalRatingInput,
  ratedOn: DayInput,
});
export type RateGoalInput = z.infer<typeof RateGoalInput>;

export const goalRatingDayRefusal = (ratedOn: Day, goal: { setOn: Day }, today: Day): Record<string, string> | null => {
  if (daysBetween(today, ratedOn) > 0) return { ratedOn: 'day_in_future' };
  return daysBetween(goal.setOn, ratedOn) < 0 ? { ratedOn: 'day_before_goal' } : null;
};
