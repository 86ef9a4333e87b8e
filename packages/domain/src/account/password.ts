import { z } from 'zod';

/** Length is what counts (NCSC: three random words); no rules about signs and capitals. */
export const PasswordInput = z.string('text_missing').min(12, 'password_too_short').max(128, 'text_too_long');
