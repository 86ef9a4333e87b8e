import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, oneLine } from '../shared/text.ts';
import { releaseMethods } from './release-words.ts';

/** Asks for what a finished run has shown: its settings, its seed and its report go with it. */
export const RequestReleaseInput = z.object({
  id: idOf('releaseRequest'),
  runId: idOf('releaseRun'),
  method: z.enum(releaseMethods, 'choice_missing'),
  /** Both are read by everybody, in the public register. */
  question: longText(500),
  recipient: oneLine(120),
  destroyBy: DayInput,
});
export type RequestReleaseInput = z.infer<typeof RequestReleaseInput>;

export const ReleaseRequestByIdInput = z.object({ requestId: idOf('releaseRequest') });
export type ReleaseRequestByIdInput = z.infer<typeof ReleaseRequestByIdInput>;

export const JudgeReleaseInput = z.object({ requestId: idOf('releaseRequest'), reasons: longText(1000) });
export type JudgeReleaseInput = z.infer<typeof JudgeReleaseInput>;
