import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

/** What was written stays as it was; a later thought is a dated addendum under it. Two of them cannot clash, so it names no version. */
export const AmendSessionInput = z.object({
  id: idOf('addendum'),
  sessionId: idOf('session'),
  text: longText(4000),
});
export type AmendSessionInput = z.infer<typeof AmendSessionInput>;

/** A voided session stops counting but stays, with the reason; voiding can be undone. */
export const VoidSessionInput = z.object({ sessionId: idOf('session'), reason: longText(400), version: VersionInput });
export type VoidSessionInput = z.infer<typeof VoidSessionInput>;

export const RestoreSessionInput = z.object({ sessionId: idOf('session'), version: VersionInput });
export type RestoreSessionInput = z.infer<typeof RestoreSessionInput>;

/** Says that one would like to talk about a session in supervision, or takes that back. */
export const WishToTalkInput = z.object({ sessionId: idOf('session'), wantsToTalk: z.boolean('choice_missing') });
export type WishToTalkInput = z.infer<typeof WishToTalkInput>;

export const SessionByIdInput = z.object({ sessionId: idOf('session') });
export type SessionByIdInput = z.infer<typeof SessionByIdInput>;
