import { z } from 'zod';
import { idOf } from './id.ts';

/** Milliseconds since 1970 by the device's own clock, which may be wrong by days. */
export const DeviceTime = z
  .number('number_missing')
  .int('number_missing')
  .min(0, 'number_missing')
  .max(8e15, 'number_missing');

/**
 * What travels beside a write that may have waited on a device. `key` makes sending it again the same write; `by` fixes
 * its author, whoever has signed in on that device since; both times are the device's, so that only their distance counts.
 */
export const SentInput = z.object({
  sent: z.object({ key: idOf('sent'), by: idOf('account'), writtenAt: DeviceTime, sentAt: DeviceTime }).optional(),
});
export type Sent = NonNullable<z.infer<typeof SentInput>['sent']>;

/** Under a minute on the way is no waiting. */
const leastWait = 60_000;

/**
 * When it was written, by the server's clock: the time it waited is taken off. Null when it came at once. A clock that was
 * set back while it waited gives no wait at all, never a time in the future.
 */
export const writtenAtOf = ({ writtenAt, sentAt }: Pick<Sent, 'writtenAt' | 'sentAt'>, now: Date): Date | null => {
  const waited = sentAt - writtenAt;
  if (waited < leastWait) return null;
  return new Date(Math.max(now.getTime() - waited, 0));
};
