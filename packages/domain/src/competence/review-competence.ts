import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import {
  type CompetenceLevels,
  type CompetenceWords,
  competenceDomains,
  competenceLevels,
} from './competence-words.ts';

/** Either of the two opens it with the other. */
export const OpenReviewInput = z.object({
  id: idOf('competenceReview'),
  withId: idOf('account'),
  openedOn: DayInput,
});
export type OpenReviewInput = z.infer<typeof OpenReviewInput>;

export const ReviewByIdInput = z.object({ reviewId: idOf('competenceReview') });
export type ReviewByIdInput = z.infer<typeof ReviewByIdInput>;

const domain = z.enum(competenceDomains);

/** Empty where the form says that it is left open. */
const LevelInput = z
  .enum([...competenceLevels, ''], 'choice_missing')
  .nullish()
  .transform((level) => level || null);

/** What is left open is left out: nobody has to say something about everything. */
const kept = <V>(from: Partial<Record<string, V | null | undefined>>) =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null && value !== undefined));

export const WriteViewInput = ReviewByIdInput.extend({
  levels: z.partialRecord(domain, LevelInput).transform((from) => kept(from) as CompetenceLevels),
  words: z.partialRecord(domain, optionalText(1000)).transform((from) => kept(from) as CompetenceWords),
  /** Null before anything of one's own was kept. */
  version: VersionInput.nullable(),
});
export type WriteViewInput = z.infer<typeof WriteViewInput>;

/** `shared: false` takes it back, while the other has not shared theirs. */
export const ShareViewInput = ReviewByIdInput.extend({ shared: z.boolean('choice_missing') });
export type ShareViewInput = z.infer<typeof ShareViewInput>;

/** What the two make of both views, once they have talked. Either may write it. */
export const TalkOverInput = ReviewByIdInput.extend({
  talkedOn: DayInput,
  words: longText(4000),
  nextOn: DayInput.nullable().default(null),
  version: VersionInput,
});
export type TalkOverInput = z.infer<typeof TalkOverInput>;

export const CallOffReviewInput = ReviewByIdInput.extend({ calledOff: z.boolean('choice_missing') });
export type CallOffReviewInput = z.infer<typeof CallOffReviewInput>;

export const talkDayRefusal = (
  { talkedOn, nextOn }: { talkedOn: Day; nextOn: Day | null },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, talkedOn) > 0) return { talkedOn: 'day_in_future' };
  return nextOn && daysBetween(talkedOn, nextOn) <= 0 ? { nextOn: 'day_not_after' } : null;
};
