import { z } from 'zod';
import { EmailInput } from '../account/email.ts';
import { PasswordInput } from '../account/password.ts';
import { IdTextInput, idOf } from '../shared/id.ts';

export const WithPasswordInput = z.object({
  email: EmailInput,
  password: z.string('text_missing').min(1, 'text_missing').max(128, 'text_too_long'),
});

const CodeInput = z
  .string('text_missing')
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code_not_understood'));
export const WithCodeInput = z.object({ code: CodeInput });

export const LinkInput = z.object({ token: z.string().min(20).max(200) });
/** The one-time link: choose a password; the second factor follows at once. */
export const ChoosePasswordInput = LinkInput.extend({ password: PasswordInput });

export const EndOtherInput = z.object({ id: IdTextInput });
export const AsCastMemberInput = z.object({ accountId: idOf('account') });
