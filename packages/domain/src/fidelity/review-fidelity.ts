import { z } from 'zod';
import type { Day } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { ItemKeyInput } from './fidelity-scale.ts';
import { type FidelityItem, fidelityInformants } from './fidelity-words.ts';

export const OpenFidelityInput = z.object({
  id: idOf('fidelityReview'),
  teamId: idOf('team'),
  openedOn: DayInput,
});
export type OpenFidelityInput = z.infer<typeof OpenFidelityInput>;

export const FidelityByIdInput = z.object({ reviewId: idOf('fidelityReview') });
export const FidelityInterviewByIdInput = z.object({ interviewId: idOf('fidelityInterview') });

export const CloseFidelityInput = FidelityByIdInput.extend({ version: VersionInput });
export type CloseFidelityInput = z.infer<typeof CloseFidelityInput>;

/** Who was spoken with is told by kind alone: there is no field for a name. */
export const AddInterviewInput = z.object({
  id: idOf('fidelityInterview'),
  reviewId: idOf('fidelityReview'),
  informant: z.enum(fidelityInformants, 'choice_missing'),
  heldOn: DayInput,
});
export type AddInterviewInput = z.infer<typeof AddInterviewInput>;

/** By item key; null is not rated, never 0. */
const RatingsInput = z
  .record(
    ItemKeyInput,
    z
      .number('fidelity_rating_out_of_range')
      .int('fidelity_rating_out_of_range')
      .min(0, 'fidelity_rating_out_of_range')
      .max(10, 'fidelity_rating_out_of_range')
      .nullable(),
  )
  .refine((ratings) => Object.keys(ratings).length <= 64, 'fidelity_too_many_items');

export const RateFidelityInput = z.object({
  /** Of a new rating. A later one of the same rater puts theirs right, and needs the version they saw. */
  id: idOf('fidelityRating'),
  interviewId: idOf('fidelityInterview'),
  ratings: RatingsInput,
  words: optionalText(2000),
  version: VersionInput.nullable().default(null),
});
export type RateFidelityInput = z.infer<typeof RateFidelityInput>;

export type Ratings = Readonly<Record<string, number | null>>;

/** Every item of the scale, null where it was not rated. Keys the scale does not know, and ratings above its highest, are refused. */
export const ratingsOnScale = (
  given: Ratings,
  scale: { highest: number; items: readonly FidelityItem[] },
): { ratings: Record<string, number | null>; refusal: null } | { ratings: null; refusal: Record<string, string> } => {
  const keys = scale.items.map(({ key }) => key);
  const unknown = Object.keys(given).find((key) => !keys.includes(key));
  if (unknown) return { ratings: null, refusal: { ratings: 'not_known' } };
  const above = keys.filter((key) => (given[key] ?? 0) > scale.highest);
  if (above.length > 0)
    return {
      ratings: null,
      refusal: Object.fromEntries(above.map((key) => [`ratings.${key}`, 'fidelity_rating_out_of_range'])),
    };
  if (keys.every((key) => (given[key] ?? null) === null))
    return { ratings: null, refusal: { ratings: 'fidelity_nothing_rated' } };
  return { ratings: Object.fromEntries(keys.map((key) => [key, given[key] ?? null])), refusal: null };
};

export const interviewDayRefusal = (heldOn: Day, today: Day): Record<string, string> | null =>
  heldOn > today ? { heldOn: 'day_in_future' } : null;

/**
 * Closing shows the figures. Opening again is its Undo and no more: were conversations added after the figures were seen,
 * the change between the two would be what one person said.
 */
export const reopenWithinMinutes = 10;

export const mayReopen = (closedAt: Date, now: Date): boolean =>
  now.getTime() - closedAt.getTime() <= reopenWithinMinutes * 60_000;
