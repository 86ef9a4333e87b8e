import { z } from 'zod';
import { WillDoInput } from '../action/add-action.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { type ReviewSign, reviewSigns } from './sign-settings.ts';

/** By sign, what it rested on when it was looked at. */
export type SeenSigns = Partial<Record<ReviewSign, string>>;

/**
 * What a supervisor looked at: the signs of one walk as they stood on the page, or of one worker's load (`episodeId` null).
 * A sign that has moved on since the page was opened is not marked: nobody saw it.
 */
export const LookAtInput = z.object({
  id: idOf('reviewLook'),
  accountId: idOf('account'),
  episodeId: idOf('episode').nullable(),
  seen: z
    .partialRecord(z.enum(reviewSigns as [ReviewSign, ...ReviewSign[]]), z.string().min(1).max(80))
    .refine((seen) => Object.keys(seen).length > 0, 'choice_missing'),
  note: optionalText(500),
  /** What the supervisor will do about it: on their own list, not the worker's. */
  willDo: WillDoInput.nullable().default(null),
});
export type LookAtInput = z.infer<typeof LookAtInput>;

export const PutBackInput = z.object({ lookId: idOf('reviewLook') });
export type PutBackInput = z.infer<typeof PutBackInput>;
