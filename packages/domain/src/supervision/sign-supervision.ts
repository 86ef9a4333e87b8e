import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

/** Names the version that was read: nobody signs words they have not seen. */
export const SignSupervisionInput = z.object({
  id: idOf('supervisionMark'),
  supervisionId: idOf('supervision'),
  version: VersionInput,
});
export type SignSupervisionInput = z.infer<typeof SignSupervisionInput>;

/** Instead of signing: what should be put differently first. */
export const CommentInput = SignSupervisionInput.extend({ comment: longText(2000) });
export type CommentInput = z.infer<typeof CommentInput>;

export const TakeBackMarkInput = z.object({ markId: idOf('supervisionMark') });
export type TakeBackMarkInput = z.infer<typeof TakeBackMarkInput>;

export const AddendInput = z.object({
  id: idOf('supervisionAddendum'),
  supervisionId: idOf('supervision'),
  words: longText(4000),
});
export type AddendInput = z.infer<typeof AddendInput>;
