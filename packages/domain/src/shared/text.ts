import { z } from 'zod';

/** Control characters (all but the line break and the tab) and unseen ones can hide text or break an export. */
const unseen = /[^\P{Cc}\n\t]|[\u200b\u2060\ufeff]/gu;

/** Half a sign is none: PostgreSQL keeps it in no JSON. */
export const tidyText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC').trim();

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
