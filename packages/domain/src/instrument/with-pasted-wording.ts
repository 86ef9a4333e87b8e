import type { Instrument, Item } from '../outcome/instrument.ts';

/** By item key; names of answers stand beside them as `answer_0`, `answer_1` and so on. */
export type PastedWording = Readonly<Record<string, string>>;

export const answerKeyOf = (answer: number): string => `answer_${answer}`;

/** Items that count in a scale share their answers; what stands beside a measure (its physical item) has answers of its own. */
const countsIn = ({ scales }: Instrument): ReadonlySet<string> => new Set(scales.flatMap(({ items }) => items));

const answersOf = ({ min, max }: Pick<Item, 'min' | 'max'>): number[] =>
  Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at);

/** The answers that a name can be pasted for; none where the measure names them itself. */
export const answersToName = (instrument: Instrument): readonly number[] => {
  const counting = countsIn(instrument);
  const first = instrument.items.find((item) => item.kind === 'number' && counting.has(item.key));
  return first && !first.answerNames ? answersOf(first) : [];
};

/** The measure with the wording an organisation holds a licence for. Only `paste_wording` takes any. */
export const withPastedWording = (instrument: Instrument, wording: PastedWording | null): Instrument => {
  if (instrument.licence.kind !== 'paste_wording' || !wording) return instrument;
  const counting = countsIn(instrument);
  const named = answersToName(instrument).flatMap((answer) => {
    const name = wording[answerKeyOf(answer)];
    return name ? [[answer, name] as const] : [];
  });
  const items = instrument.items.map((item): Item => {
    const words = wording[item.key];
    const isNamed = named.length > 0 && counting.has(item.key) && !item.answerNames;
    const inRange = named.filter(([answer]) => answer >= item.min && answer <= item.max);
    return { ...item, ...(words && { words }), ...(isNamed && { answerNames: Object.fromEntries(inRange) }) };
  });
  return { ...instrument, items };
};

/** True where every question can be shown, so that it can be answered and not only scored from paper. */
export const wordingCanBeShown = ({ items, licence }: Instrument): boolean =>
  licence.kind !== 'score_only' && items.length > 0 && items.every(({ words }) => words !== undefined);
