import type { DomainErrorCode } from '@alongside/domain/shared/domain-error.ts';
import { lockedMinutes } from '@alongside/domain/sign-in/sign-in-limits.ts';
import { shapedError } from './trpc.ts';
import type { FormWords } from './ui/form.tsx';
import { fieldCode } from './words/en/field-code.ts';
import { refusal } from './words/en/refusal.ts';
import { useWords, wordsOf } from './words/use-words.ts';

type FieldCode = keyof typeof fieldCode;

const sayField = wordsOf('fieldCode');
const sayRefusal = wordsOf('refusal');

/** Codes that schemas of the form library or of zod itself give where ours has none. */
const fallbacks: Readonly<Record<string, FieldCode>> = {
  invalid_type: 'not_answered',
  invalid_value: 'choice_missing',
  invalid_union: 'not_answered',
  too_big: 'text_too_long',
  too_small: 'not_answered',
};

export function fieldWords(code: string, typed?: unknown, kind = ''): string {
  const known: FieldCode = code in fieldCode ? (code as FieldCode) : (fallbacks[kind] ?? 'not_understood');
  const shown = typeof typed === 'string' || typeof typed === 'number' ? String(typed) : '';
  const isQuoted = shown.trim() !== '' && `${known}_typed` in fieldCode;
  return sayField(isQuoted ? (`${known}_typed` as FieldCode) : known, { typed: shown });
}

/** The domain code of a refusal; null when no answer came at all. */
export function refusalCode(error: unknown): DomainErrorCode | 'NO_ANSWER' | 'OUT_OF_ORDER' {
  const shaped = shapedError(error);
  if (!shaped) return 'NO_ANSWER';
  const code = shaped.domain?.code;
  if (code && code in refusal) return code as DomainErrorCode;
  if (shaped.fields) return 'FIELDS_REFUSED';
  return shaped.httpStatus === 401 ? 'NOT_SIGNED_IN' : 'OUT_OF_ORDER';
}

export function refusalDetails(error: unknown): Record<string, unknown> {
  return shapedError(error)?.domain?.details ?? {};
}

/** What a refusal says to the person, for a banner or a form. */
export function refusalWords(error: unknown): string {
  const { minutes } = refusalDetails(error);
  // LOCKED_OUT is the one whose words have a gap to fill; the others pass over it.
  return sayRefusal(refusalCode(error) as 'LOCKED_OUT', { minutes: Number(minutes ?? lockedMinutes) });
}

function refusedFields(error: unknown): Record<string, string> {
  const shaped = shapedError(error);
  return Object.fromEntries(Object.entries(shaped?.fields ?? {}).map(([path, code]) => [path, fieldWords(code)]));
}

/** For `<Form words={useFormWords()}>`: every error of a form in words, whether found here or by the server. */
export function useFormWords(): FormWords {
  const t = useWords('ui');
  return {
    summaryTitle: t('summaryTitle'),
    fieldError: ({ code, kind, typed }) => fieldWords(code, typed, kind),
    refusal: (error) => {
      // A rule about the whole answer has no field to stand beside.
      const { '': whole, ...fields } = refusedFields(error);
      const isAboutFields = Object.keys(fields).length > 0;
      return { fields, message: whole ?? (isAboutFields ? undefined : refusalWords(error)) };
    },
  };
}
