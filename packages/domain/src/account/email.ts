import { z } from 'zod';

/** Kept in lower case, so that one address is one account however it was typed. */
export const EmailInput = z
  .string('text_missing')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('email_not_understood').max(254, 'text_too_long'));
