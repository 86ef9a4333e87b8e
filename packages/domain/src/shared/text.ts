import { z } from 'zod';

/** Invisible and control characters can hide text or break an export; line breaks and tabs are kept. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g;

export const tidyText = (text: string): string => text.replace(unseen, '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

export const oneLine = (max: number) =>
  z
    .string('text_missing')
    .transform((text) => tidyText(text).replace(/\s+/g, ' '))
    .pipe(z.string().min(1, 'text_missing').max(max, 'text_too_long'));

/** Left empty means nothing was said: null, never ''. */
export const optionalLine = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => tidyText(text ?? '').replace(/\s+/g, ' ') || null)
    .pipe(z.string().max(max, 'text_too_long').nullable());

export const optionalText = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => tidyText(text ?? '') || null)
    .pipe(z.string().max(max, 'text_too_long').nullable());

export const longText = (max: number) =>
  z.string('text_missing').transform(tidyText).pipe(z.string().min(1, 'text_missing').max(max, 'text_too_long'));
