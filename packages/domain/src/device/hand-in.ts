import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { DeviceTime } from '../shared/sent.ts';

/** As many as one call takes; a call is refused as a whole above 1 MiB, so long words go in several. */
export const handInMost = 50;
/** 64 KiB, as base64 writes them. */
const sealedMax = 87_384;

/** Sealed with AES-GCM under the account's words key: 12 bytes, then the text with its tag; beside it the id, as UTF-8. */
const SealedInput = z.object({
  id: idOf('sent'),
  sealed: z.base64('not_understood').min(1, 'text_missing').max(sealedMax, 'text_too_long'),
});

/** From a device whose account was closed. `sentAt` is the device's clock, as in what lies under the seal. */
export const HandInInput = z.object({
  letterbox: z.string('text_missing').regex(/^[\w-]{43}$/, 'not_understood'),
  sentAt: DeviceTime,
  items: z.array(SealedInput).max(handInMost, 'too_many'),
});
export type HandInInput = z.infer<typeof HandInInput>;

/** What lies under the seal: one write as it would have been sent. */
export const SealedWriteInput = z.object({
  path: z.string(),
  input: z.unknown(),
  writtenAt: DeviceTime,
  by: idOf('account'),
});
