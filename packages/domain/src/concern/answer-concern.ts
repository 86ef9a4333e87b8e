import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { concernDecisions, seriousIncidentAnswers } from './concern-words.ts';

/** The `id` is the entry's: sending it again is the same entry. */
const EntryInput = z.object({ id: idOf('concernEntry'), concernId: idOf('concern') });

/** The first to take it has it; nothing has to be written. */
export const AcknowledgeConcernInput = EntryInput;
export type AcknowledgeConcernInput = z.infer<typeof AcknowledgeConcernInput>;

/** Agreed rule: a decision says why, also the decision that nothing more is needed. */
export const DecideConcernInput = EntryInput.extend({
  choice: z.enum(concernDecisions, 'choice_missing'),
  words: longText(4000),
  version: VersionInput,
});
export type DecideConcernInput = z.infer<typeof DecideConcernInput>;

/** Whether the person knows what is being done; where they do not, why not (Making Safeguarding Personal). */
export const TellPersonInput = EntryInput.extend({
  wasTold: z.boolean('choice_missing'),
  words: optionalText(2000),
}).superRefine(({ wasTold, words }, refine) => {
  if (!wasTold && !words) refine.addIssue({ code: 'custom', path: ['words'], message: 'text_missing' });
});
export type TellPersonInput = z.infer<typeof TellPersonInput>;

/** Whether the council has been told; where it has not, why not. Whom, and under which number, is in the words. */
export const TellAuthorityInput = TellPersonInput;
export type TellAuthorityInput = z.infer<typeof TellAuthorityInput>;

/** Read by whoever raised it. */
export const FeedBackInput = EntryInput.extend({ words: longText(2000) });
export type FeedBackInput = z.infer<typeof FeedBackInput>;

export const OfferDebriefInput = EntryInput.extend({ words: optionalText(2000) });
export type OfferDebriefInput = z.infer<typeof OfferDebriefInput>;

/** Asked of whoever closes it, and never guessed: whether it is for the regulator of charities, which may be nobody's here. */
export const CloseConcernInput = EntryInput.extend({
  seriousIncident: z.enum(seriousIncidentAnswers, 'choice_missing'),
  words: optionalText(2000),
  version: VersionInput,
});
export type CloseConcernInput = z.infer<typeof CloseConcernInput>;

export const ReopenConcernInput = EntryInput.extend({ words: longText(2000), version: VersionInput });
export type ReopenConcernInput = z.infer<typeof ReopenConcernInput>;

/** Something somebody will do about it: one of those who answer it, or whoever raised it. */
export const AddConcernActionInput = z.object({
  id: idOf('action'),
  concernId: idOf('concern'),
  ownerId: idOf('account'),
  words: longText(600),
  dueOn: DayInput.nullable().default(null),
});
export type AddConcernActionInput = z.infer<typeof AddConcernActionInput>;
