import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { boundaryKinds } from './boundary-words.ts';

/** There is no field for whom it was with: a learning log holds no names of people. */
export const LogBoundaryInput = z.object({
  id: idOf('boundary'),
  kind: z.enum(boundaryKinds, 'choice_missing'),
  happenedOn: DayInput,
  whatDone: longText(2000),
  takenToSupervision: z.boolean('choice_missing').default(false),
  learned: optionalText(2000),
});
export type LogBoundaryInput = z.infer<typeof LogBoundaryInput>;

export const AmendBoundaryInput = LogBoundaryInput.extend({ version: VersionInput });
export type AmendBoundaryInput = z.infer<typeof AmendBoundaryInput>;

export const BoundaryByIdInput = z.object({ id: idOf('boundary') });
export type BoundaryByIdInput = z.infer<typeof BoundaryByIdInput>;

/** One entry at a time, with one supervisor by name, and back again. */
export const ShareBoundaryInput = BoundaryByIdInput.extend({
  accountId: idOf('account'),
  shared: z.boolean('choice_missing'),
});
export type ShareBoundaryInput = z.infer<typeof ShareBoundaryInput>;
