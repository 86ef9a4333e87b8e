import type { NotUnderstoodCode } from '../brought-in.ts';
import type { Item } from '../instrument.ts';
import { ItemInput } from '../instrument-input.ts';
import { extensionOf, extensionUrl, type FhirItem, type FhirValueSet } from './fhir-parts.ts';
import { readOptions } from './option-scores.ts';

export interface ReadQuestion {
  /** Null where nothing can be made of it. */
  item: Omit<Item, 'key' | 'words'> | null;
  codes: readonly NotUnderstoodCode[];
}

const inWords = { kind: 'words', min: 0, max: 0, isOptional: true } as const;
const guessedRange = { min: 0, max: 10 };
const widest = 100;

/** What Alongside wrote itself comes back as it was; undefined where the item bears no such mark. */
export const readOwnItem = (question: FhirItem): Omit<Item, 'key' | 'words'> | null | undefined => {
  const written = extensionOf(question, extensionUrl.item)?.valueString;
  if (written === undefined) return undefined;
  try {
    const { key: _, ...item } = ItemInput.parse({ ...JSON.parse(written), key: 'own' });
    return item;
  } catch {
    return null;
  }
};

const readNumber = (question: FhirItem): ReadQuestion => {
  const limit = (url: string) => {
    const extension = extensionOf(question, url);
    return extension?.valueInteger ?? extension?.valueDecimal;
  };
  const min = limit(extensionUrl.least);
  const max = limit(extensionUrl.most);
  const codes: NotUnderstoodCode[] = question.type === 'integer' ? [] : ['decimals_left_out'];
  const isRange = Number.isInteger(min) && Number.isInteger(max) && (min ?? 0) < (max ?? 0);
  if (!isRange) return { item: { kind: 'number', ...guessedRange }, codes: [...codes, 'range_guessed'] };
  const range = { min: min ?? 0, max: max ?? 0 };
  if (range.max - range.min > widest) return { item: inWords, codes: [...codes, 'range_too_wide'] };
  return { item: { kind: 'number', ...range }, codes };
};

const readChoice = (question: FhirItem, contained: readonly FhirValueSet[]): ReadQuestion => {
  const { item, code } = readOptions(question, contained);
  return {
    item: item && { kind: 'number', ...item },
    codes: [
      ...(code ? [code] : []),
      ...(question.type === 'open-choice' ? (['own_answer_left_out'] as const) : []),
      ...(question.repeats ? (['many_answers_left_out'] as const) : []),
    ],
  };
};

const byType = (question: FhirItem, contained: readonly FhirValueSet[]): ReadQuestion => {
  switch (question.type) {
    case 'choice':
    case 'open-choice':
      return readChoice(question, contained);
    case 'boolean':
      return { item: { kind: 'number', min: 0, max: 1, answerNames: { 0: 'No', 1: 'Yes' } }, codes: [] };
    case 'integer':
    case 'decimal':
    case 'quantity':
      return readNumber(question);
    case 'string':
    case 'text':
      return { item: inWords, codes: [] };
    case 'display':
      return { item: null, codes: ['text_left_out'] };
    default:
      return { item: null, codes: ['type_not_understood'] };
  }
};

/** One question of somebody else's questionnaire. */
export const readQuestion = (question: FhirItem, contained: readonly FhirValueSet[]): ReadQuestion => {
  if (question.readOnly || extensionOf(question, extensionUrl.calculated))
    return { item: null, codes: ['computed_left_out'] };
  const read = byType(question, contained);
  if (!question.enableWhen || !read.item) return read;
  // Asked of some people only: left out is then not missing.
  return { item: { ...read.item, isOptional: true }, codes: [...read.codes, 'condition_left_out'] };
};
