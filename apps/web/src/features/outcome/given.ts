import type { Item } from '@alongside/domain/outcome/instrument.ts';

/** What has to be known of a question to ask it: the page a person answers alone knows no more. */
export type AskedItem = Pick<Item, 'key' | 'kind' | 'words' | 'min' | 'max' | 'notAnAnswer' | 'answerNames'>;

/** Answers as far as they go. By item key; null: looked at and left out. */
export interface Given {
  answers: Readonly<Record<string, number | null>>;
  words: Readonly<Record<string, string>>;
}

export const isAnswered = ({ answers, words }: Given, { kind, key }: AskedItem): boolean =>
  kind === 'words' ? Boolean(words[key]?.trim()) : (answers[key] ?? null) !== null;

/** Never looked at: there one goes on after a rest. */
export const isUnseen = ({ answers, words }: Given, { kind, key }: AskedItem): boolean =>
  (kind === 'words' ? words[key] : answers[key]) === undefined;

export const isBegun = (given: Given, items: readonly AskedItem[]): boolean =>
  items.some((item) => !isUnseen(given, item));

/** The place of the first question nobody has looked at; after the last one when all were. */
export const placeToGoOn = (given: Given, items: readonly AskedItem[]): number => {
  const unseen = items.findIndex((item) => isUnseen(given, item));
  return unseen === -1 ? items.length : unseen;
};
