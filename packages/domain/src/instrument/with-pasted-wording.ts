import type { Instrument, Item } from '../outcome/instrument.ts';

/** By item key; names of answers stand beside them as `answer_0`, `answer_1` and so on. */
export type PastedWording = Readonly<Record<string, string>>;

export const answerKeyOf = (answer: number): string => `answer_${answer}`;

/** Items that count in a scale share their answers; what stands beside a measure (its physical item) has answers of its own. */
const countsIn = ({ scales }: Instrument): ReadonlySet<string> => new Set(scales.flatMap(({ items }) => items));

/** The range whose answers can be named with the wording: that of the first question that counts. */
export const answersToName = (instrument: Instrument): Pick<Item, 'min' | 'max'> | null => {
  const counting = countsIn(instrument);
  return instrument.items.find((item) => item.kind === 'number' && counting.has(item.key)) ?? null;
};

const answerKey = /^answer_(-?\d+)$/;

/** The names of answers among what was pasted, by answer. */
export const pastedNames = (wording: PastedWording): Record<number, string> =>
  Object.fromEntries(
    Object.entries(wording).flatMap(([key, name]) => {
      const answer = answerKey.exec(key)?.[1];
      return answer === undefined ? [] : [[answer, name]];
    }),
  );

/**
 * The measure with a wording an organisation holds a licence for, and which of its wordings that is. Only `paste_wording`
 * takes any.
 */
export const withPastedWording = (
  instrument: Instrument,
  wording: PastedWording | null,
  number?: number | null,
): Instrument => {
  if (instrument.licence.kind !== 'paste_wording' || !wording) return instrument;
  const counting = countsIn(instrument);
  const range = answersToName(instrument);
  const names = pastedNames(wording);
  const takesNames = ({ key, min, max }: Item): boolean =>
    Object.keys(names).length > 0 && counting.has(key) && min === range?.min && max === range.max;
  const items = instrument.items.map((item): Item => {
    const words = wording[item.key];
    return {
      ...item,
      ...(words && { words }),
      ...(takesNames(item) && { answerNames: { ...outside(item), ...names } }),
    };
  });
  return { ...instrument, items, ...(number && { wordingNumber: number }) };
};

/** What is no answer keeps its name. */
const outside = ({ answerNames, min, max }: Item): Record<number, string> =>
  Object.fromEntries(
    Object.entries(answerNames ?? {}).filter(([answer]) => Number(answer) < min || Number(answer) > max),
  );

/** True where every question can be shown, so that it can be answered and not only scored from paper. */
export const wordingCanBeShown = ({ items, licence }: Instrument): boolean =>
  licence.kind !== 'score_only' && items.length > 0 && items.every(({ words }) => words !== undefined);
