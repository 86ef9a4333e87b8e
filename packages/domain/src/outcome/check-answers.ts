import type { Instrument, Item } from './instrument.ts';

const codeOf = (item: Item | undefined, answer: number): string | null => {
  if (!item) return 'answer_not_asked';
  if (item.kind === 'words') return 'answer_in_words';
  if (item.notAnAnswer?.includes(answer)) return null;
  if (!Number.isInteger(answer)) return 'answer_not_whole';
  return answer < item.min || answer > item.max ? 'answer_out_of_range' : null;
};

/** What is wrong with the answers, a code by field; empty when all is well. A missing answer is nothing wrong. */
export const checkAnswers = (
  { items }: Instrument,
  answers: Readonly<Record<string, number | null>>,
): Record<string, string> => {
  const asked = new Map(items.map((item) => [item.key, item]));
  const refused: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const code = answer === null ? null : codeOf(asked.get(key), answer);
    if (code) refused[`answers.${key}`] = code;
  }
  return refused;
};
