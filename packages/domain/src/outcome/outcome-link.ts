import { z } from 'zod';
import { InstrumentKeyInput } from '../instrument/instrument-key.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';
import type { Instrument, Item } from './instrument.ts';
import { outcomeOccasions } from './outcome-words.ts';
import { AnswersInput, AnswersInWordsInput, isAnswered } from './record-outcome.ts';

/** Links that open nothing, from one network within these minutes; after that none is looked at. */
export const guessesAllowed = 30;
export const guessMinutes = 10;

/** A link by which a person fills a measure in alone, once, without an account. */
export const MakeOutcomeLinkInput = z.object({
  id: idOf('outcomeLink'),
  personId: idOf('person'),
  instrument: InstrumentKeyInput,
  instrumentVersion: VersionInput,
  occasion: z.enum(outcomeOccasions, 'choice_missing'),
});
export type MakeOutcomeLinkInput = z.infer<typeof MakeOutcomeLinkInput>;

export const CloseOutcomeLinkInput = z.object({ linkId: idOf('outcomeLink') });
export type CloseOutcomeLinkInput = z.infer<typeof CloseOutcomeLinkInput>;

/** Any text is taken for a token: one that was altered must be answered like one that was guessed. */
export const OpenOutcomeLinkInput = z.object({
  token: z.string('text_missing').transform((token) => token.slice(0, 100)),
});
export type OpenOutcomeLinkInput = z.infer<typeof OpenOutcomeLinkInput>;

/** What was answered so far, to come back to. */
export const KeepAnswersInput = OpenOutcomeLinkInput.extend({ answers: AnswersInput, words: AnswersInWordsInput });
export type KeepAnswersInput = z.infer<typeof KeepAnswersInput>;

export const SendAnswersInput = KeepAnswersInput.superRefine((given, refine) => {
  if (!isAnswered(given)) refine.addIssue({ code: 'custom', path: ['answers'], message: 'answers_missing' });
});
export type SendAnswersInput = z.infer<typeof SendAnswersInput>;

const shownItem = ({ key, kind, words, min, max, isOptional, notAnAnswer, answerNames }: Item) => ({
  key,
  kind,
  words: words ?? '',
  min,
  max,
  isOptional: isOptional ?? false,
  notAnAnswer: notAnAnswer ?? [],
  answerNames: answerNames ?? {},
});

/**
 * What whoever holds the link gets to see of a measure: its wording. Neither how it is scored nor which answer asks for a
 * conversation, nor anything by which it could be told whose organisation made it.
 */
export const wordingOf = ({ name, about, licence, items }: Instrument) => ({
  name,
  about,
  notice: licence.notice ?? null,
  items: items.map(shownItem),
});
export type LinkWording = ReturnType<typeof wordingOf>;
