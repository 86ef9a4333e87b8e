import type { AskedItem } from './given.ts';

export interface AnswerOption {
  value: number;
  /** Null: the number itself is all there is to read. */
  name: string | null;
  /** May be chosen, and counts as missing. */
  isNoAnswer: boolean;
}

/** What may be chosen, in the order of the range; answers that are none come last. */
export const optionsOf = ({ min, max, answerNames, notAnAnswer = [] }: AskedItem): AnswerOption[] => {
  const range = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at);
  const option = (value: number): AnswerOption => ({
    value,
    name: answerNames?.[value] ?? null,
    isNoAnswer: notAnAnswer.includes(value),
  });
  return [...new Set([...range, ...notAnAnswer])]
    .map(option)
    .sort((one, other) => Number(one.isNoAnswer) - Number(other.isNoAnswer));
};

/** True where each answer has words of its own; then its number is nobody's to read. */
export const isNamed = (options: readonly AnswerOption[]): boolean => options.every(({ name }) => name !== null);

/** Named answers go by their place, numbers by themselves. */
export const optionOfKey = (options: readonly AnswerOption[], key: string): AnswerOption | undefined => {
  if (!/^\d$/.test(key)) return undefined;
  return isNamed(options) ? options[Number(key) - 1] : options.find(({ value }) => String(value) === key);
};

/** True where both rows of bare numbers go from and to the same, so that it need not be said twice. */
export const haveSameEnds = (one: AskedItem, other: AskedItem | undefined): boolean =>
  other !== undefined &&
  (['min', 'max'] as const).every(
    (end) => one[end] === other[end] && one.answerNames?.[one[end]] === other.answerNames?.[other[end]],
  );
