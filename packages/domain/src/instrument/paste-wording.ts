import { z } from 'zod';
import type { Instrument } from '../outcome/instrument.ts';
import { longText, oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { namesFromLines } from './answer-names.ts';
import { InstrumentKeyInput } from './instrument-key.ts';
import { answerKeyOf, answersToName, type PastedWording, pastedNames } from './with-pasted-wording.ts';

const ItemWordingInput = z.object({ key: InstrumentKeyInput, words: longText(600) });
const AnswerNameInput = z.object({ answer: z.number().int().min(-1000).max(1000), name: oneLine(120) });

/**
 * Wording that the organisation holds a licence for, question by question. It is shown once somebody says that the licence
 * is held; null takes the wording out again, and what was said of the licence with it.
 */
export const PasteWordingInput = z.object({
  key: InstrumentKeyInput,
  wording: z
    .object({
      items: z.array(ItemWordingInput).max(200),
      answers: z.array(AnswerNameInput).max(50),
      holdsLicence: z.literal(true, 'licence_not_confirmed'),
    })
    .nullable(),
  version: VersionInput,
});
export type PasteWordingInput = z.infer<typeof PasteWordingInput>;
type Wording = NonNullable<PasteWordingInput['wording']>;

/** Half a measure is none: every question has its words, and answers have all their names or none. */
export const wordingRefusal = (
  instrument: Instrument,
  { items, answers }: Pick<Wording, 'items' | 'answers'>,
): Record<string, string> | null => {
  if (instrument.licence.kind !== 'paste_wording') return { key: 'wording_not_wanted' };
  const expected = instrument.items.map(({ key }) => key);
  const given = items.map(({ key }) => key);
  if (expected.length !== given.length || expected.some((key, at) => given[at] !== key))
    return { 'wording.items': 'wording_not_whole' };
  const range = answersToName(instrument);
  const lines = answers.map(({ name }) => name).join('\n');
  const named = range && Object.keys(namesFromLines(lines, range.min, range.max) ?? {}).map(Number);
  const isWhole = named?.length === answers.length && answers.every(({ answer }) => named.includes(answer));
  return isWhole || answers.length === 0 ? null : { 'wording.answers': 'answer_names_not_whole' };
};

/** As it is kept. */
export const asPasted = ({ items, answers }: Pick<Wording, 'items' | 'answers'>): PastedWording =>
  Object.fromEntries([
    ...items.map(({ key, words }) => [key, words]),
    ...answers.map(({ answer, name }) => [answerKeyOf(answer), name]),
  ]);

const mark = /^(?:\(?(?:q(?:uestion)?\s*)?\d{1,3}\s*[.):–—-]|[•*–—-])\s+/i;

/** A bare number is part of the question unless it counts the lines. */
const withoutMark = (line: string, at: number): string =>
  line.startsWith(`${at + 1} `) ? line.slice(String(at + 1).length).trim() : line.replace(mark, '');

/** A whole text cut into questions, a line each. Empty lines are left out, and numbers and dots before the question. */
export const splitPasted = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(withoutMark);

/** The form's boxes: names of answers stand in one, a line each. */
export const WordingTyped = (instrument: Instrument) =>
  z
    .object({
      items: z.array(ItemWordingInput),
      answerNames: z.string().max(6000, 'text_too_long'),
      holdsLicence: z.boolean().refine((holds) => holds, 'licence_not_confirmed'),
    })
    .superRefine(({ answerNames }, refine) => {
      const range = answersToName(instrument);
      if (range && namesFromLines(answerNames, range.min, range.max) === null)
        refine.addIssue({ code: 'custom', path: ['answerNames'], message: 'answer_names_not_whole' });
    });

export const wordingOf = (
  instrument: Instrument,
  { items, answerNames }: { items: Wording['items']; answerNames: string },
): Wording => {
  const range = answersToName(instrument);
  const names = range && namesFromLines(answerNames, range.min, range.max);
  const answers = Object.entries(names ?? {}).map(([answer, name]) => ({ answer: Number(answer), name }));
  return { items, answers, holdsLicence: true };
};

/** Kept wording as it is sent, for taking it out to be undone. */
export const asInput = (instrument: Instrument, wording: PastedWording): Wording => ({
  items: instrument.items.map(({ key }) => ({ key, words: wording[key] ?? '' })),
  answers: Object.entries(pastedNames(wording)).map(([answer, name]) => ({ answer: Number(answer), name })),
  holdsLicence: true,
});
