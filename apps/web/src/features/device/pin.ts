import { z } from 'zod';

/** Six figures or more. Never leaves this device, so no server knows this rule. */
export const PinInput = z.string().regex(/^\d{6,32}$/, 'pin_too_short');

export const SetPinInput = z
  .object({ pin: PinInput, again: z.string() })
  .refine(({ pin, again }) => pin === again, { path: ['again'], message: 'pin_not_same' });
