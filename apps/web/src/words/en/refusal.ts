import type { DomainErrorCode } from '@alongside/domain/shared/domain-error.ts';

/** A code without words does not compile. */
export const refusal = {
  NOT_FOUND: 'We cannot find this. It may have moved, or it may not be yours to open.',
  NOT_SIGNED_IN:
    'You have been signed out. Sign in again in another tab, then press the button once more: your words are still here.',
  NOT_ALLOWED: 'Your role does not include this. Ask your coordinator if you think it should.',
  SECOND_FACTOR_NEEDED: 'We need the code from your authenticator app first.',
  SIGN_IN_REFUSED: 'That did not match. Check your email, password or code and try again.',
  LOCKED_OUT: 'Too many tries. Wait {{minutes}} minutes, then try again.',
  LINK_USED_UP: 'This link has been used already or is too old. Ask your coordinator for a new one.',
  FIELDS_REFUSED: 'Some answers need another look.',
  STALE_VERSION:
    'Someone else changed this in the meantime, so nothing was saved. Load the page again to see how it stands now, then try once more.',
  CLOSED: 'This is finished, so it can no longer be changed.',
  ALREADY_THERE: 'This was kept already, maybe at your first try. Open the page again to see it.',
  HELD_BACK: 'Something has to come first, or a rule that protects people holds this back.',
  NOT_HERE: 'This cannot be done here.',
  HANDED_OVER:
    'You do not walk with them any more, so what you wrote went to their supervisor, with your name and the time. It is safe there.',
  NO_ANSWER: 'No answer. Check your connection and try again: what you wrote is still here.',
  OUT_OF_ORDER: 'Something went wrong on our side. Nothing was saved. Try again in a minute.',
} as const satisfies Record<DomainErrorCode | 'HANDED_OVER' | 'NO_ANSWER' | 'OUT_OF_ORDER', string>;
