import { refuseFields } from '../shared/domain-error.ts';
import { checkAnswers } from './check-answers.ts';
import type { Instrument, Item, Scale, ScoreMethod } from './instrument.ts';
import type { Answered, Method } from './method/answered.ts';
import { scoreItem } from './method/item.ts';
import { scoreMean } from './method/mean.ts';
import { scoreMeanTo100 } from './method/mean-to-100.ts';
import { scoreProratedSum } from './method/prorated-sum.ts';
import { scoreSum } from './method/sum.ts';
import { scoreTable } from './method/table.ts';

/** Kept with each measure. Raised when the same answers would score otherwise. */
export const scorerVersion = 1;

export const scoreReasons = ['too_many_missing', 'no_answers', 'not_entered'] as const;
export type ScoreReason = (typeof scoreReasons)[number];

/** By item key; null and absent are both missing. */
export type Answers = Readonly<Record<string, number | null>>;

export interface Score {
  scale: string;
  /** Null where it may not be computed: `reason` says why. */
  value: number | null;
  reason: ScoreReason | null;
  missing: number;
}

const methods: Readonly<Record<Exclude<ScoreMethod['kind'], 'entered'>, Method>> = {
  sum: scoreSum,
  mean: scoreMean,
  prorated_sum: scoreProratedSum,
  table: scoreTable,
  mean_to_100: scoreMeanTo100,
  item: scoreItem,
};

/** A plain sum with a gap would count the gap as 0, so these two never stand for less than all of their items. */
const needsAll: readonly ScoreMethod['kind'][] = ['sum', 'table'];

/** Fractions such as a third would otherwise miss a threshold by a hair. */
export const tidyScore = (value: number): number => Math.round(value * 10_000) / 10_000;

const answeredOf = (item: Item, answer: number | null | undefined): Answered | null => {
  if (answer === null || answer === undefined || item.notAnAnswer?.includes(answer)) return null;
  const { min, max, isReversed } = item;
  return { given: answer, turned: isReversed ? min + max - answer : answer, min, max };
};

const readScale = (scale: Scale, items: ReadonlyMap<string, Item>, answers: Answers) => {
  const answered: Answered[] = [];
  let missing = 0;
  for (const itemKey of scale.items) {
    const item = items.get(itemKey);
    const counted = item ? answeredOf(item, answers[itemKey]) : null;
    if (counted) answered.push(counted);
    else if (!item?.isOptional) missing += 1;
  }
  return { answered, missing };
};

const itemsOf = ({ items }: Instrument) => new Map(items.map((item) => [item.key, item]));

/** How many answers each scale does without, by its key: a score that was worked out in spite of some says so wherever it stands. */
export const missingByScale = (instrument: Instrument, answers: Answers): ReadonlyMap<string, number> => {
  const items = itemsOf(instrument);
  return new Map(instrument.scales.map((scale) => [scale.key, readScale(scale, items, answers).missing]));
};

const scoreScale = (scale: Scale, items: ReadonlyMap<string, Item>, answers: Answers): Score => {
  const { key, method } = scale;
  if (method.kind === 'entered') return { scale: key, value: null, reason: 'not_entered', missing: 0 };
  const { answered, missing } = readScale(scale, items, answers);
  const hasGap = answered.length < scale.items.length;
  if (answered.length === 0) return { scale: key, value: null, reason: 'no_answers', missing };
  if (missing > scale.missingAtMost || (hasGap && needsAll.includes(method.kind)))
    return { scale: key, value: null, reason: 'too_many_missing', missing };
  const value = methods[method.kind](answered, scale);
  return { scale: key, value: value === null ? null : tidyScore(value), reason: null, missing };
};

/**
 * Scores every scale, in the order of the definition. Used by the server on arrival and by the preview alike. Refuses
 * answers out of range or never asked (FIELDS_REFUSED); a missing answer stays missing and is never counted as 0.
 */
export const scoreInstrument = (instrument: Instrument, answers: Answers): Score[] => {
  const refused = checkAnswers(instrument, answers);
  if (Object.keys(refused).length > 0) throw refuseFields(refused);
  const items = itemsOf(instrument);
  return instrument.scales.map((scale) => scoreScale(scale, items, answers));
};
