import { z } from 'zod';
import { isLateConcern, type LateConcern, lateConcernInputs } from '../concern/late-concern.ts';
import { isLateAnswer, type LateAnswer, lateAnswerInputs } from '../question/late-answer.ts';
import { idOf } from '../shared/id.ts';
import { DeviceTime } from '../shared/sent.ts';
import { longText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { isLatePath, type LateWords, lateInputs } from './late-words.ts';

/** What never waits for a supervisor to settle it, because it is not for every supervisor to read. */
export type LateAtOnce = LateConcern | LateAnswer;

const schemaOf = (path: string) => {
  if (isLateConcern(path)) return lateConcernInputs[path];
  if (isLateAnswer(path)) return lateAnswerInputs[path];
  return isLatePath(path) ? lateInputs[path] : null;
};

/** One write as it waited on a device, read by its own procedure's schema; null when none would take it. */
export const readLate = (path: string, input: unknown): { words: LateWords } | { atOnce: LateAtOnce } | null => {
  const read = schemaOf(path)?.safeParse(input);
  if (!read?.success) return null;
  return isLatePath(path)
    ? { words: { path, input: read.data } as LateWords }
    : { atOnce: { path, input: read.data } as LateAtOnce };
};

/**
 * One write as it waited on the device, with the key and the author it would have been sent with. `words` is null for one that holds no words to keep; a known one is read by its own
 * procedure's schema, and refused field by field like there. A concern or an answer is no late words: it is done at once.
 */
export const HandLateWordsInput = z
  .object({
    key: idOf('sent'),
    by: idOf('account'),
    path: z.string('text_missing').max(80, 'text_too_long'),
    input: z.unknown(),
    writtenAt: DeviceTime,
    sentAt: DeviceTime,
  })
  .transform(({ path, input, ...handed }, refine) => {
    const schema = schemaOf(path);
    if (!schema) return { ...handed, words: null, atOnce: null };
    const read = schema.safeParse(input);
    if (!read.success) {
      for (const { path: where, message } of read.error.issues)
        refine.addIssue({ code: 'custom', path: ['input', ...where], message });
      return z.NEVER;
    }
    return isLatePath(path)
      ? { ...handed, words: { path, input: read.data } as LateWords, atOnce: null }
      : { ...handed, words: null, atOnce: { path, input: read.data } as LateAtOnce };
  });
export type HandLateWordsInput = z.infer<typeof HandLateWordsInput>;

export const LateWordsByIdInput = z.object({ id: idOf('sent') });
export type LateWordsByIdInput = z.infer<typeof LateWordsByIdInput>;

export const PutInRecordInput = LateWordsByIdInput.extend({ version: VersionInput });
export type PutInRecordInput = z.infer<typeof PutInRecordInput>;

export const LeaveOutInput = PutInRecordInput.extend({ reason: longText(400) });
export type LeaveOutInput = z.infer<typeof LeaveOutInput>;
