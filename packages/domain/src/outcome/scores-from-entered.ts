import { refuseFields } from '../shared/domain-error.ts';
import type { Instrument, Scale } from './instrument.ts';
import { lookUp } from './method/table.ts';
import type { Score } from './score-instrument.ts';

/** By scale key; null and absent both mean that it was not entered. */
export type EnteredScores = Readonly<Record<string, number | null>>;

const codeOf = (scale: Scale | undefined, value: number): string | null => {
  if (!scale) return 'score_not_asked';
  if (!Number.isFinite(value) || value < scale.min || value > scale.max) return 'score_out_of_range';
  if (scale.method.kind === 'table')
    return scale.method.table.some(([, row]) => row === value) ? null : 'score_not_in_table';
  return Number(value.toFixed(scale.decimals)) === value ? null : 'score_too_exact';
};

/** A total on paper is the raw one: where only that was entered, the table gives the other. */
const rawFor = (scale: Scale, { scales }: Instrument, entered: EnteredScores): number | null => {
  const raw = scales.find(({ method, items }) => method.kind === 'sum' && items.join() === scale.items.join());
  return raw && scale.method.kind === 'table' ? (entered[raw.key] ?? null) : null;
};

/**
 * Scores of a measure of which only figures came. Refuses a scale that does not exist, a value out of its range, and a raw
 * total that disagrees with the value looked up from it (FIELDS_REFUSED). A scale left out stays without a value.
 */
export const scoresFromEntered = (instrument: Instrument, entered: EnteredScores): Score[] => {
  const refused: Record<string, string> = {};
  const refuse = (scale: string, code: string | null): void => {
    if (code) refused[`scores.${scale}`] ??= code;
  };
  for (const [key, value] of Object.entries(entered)) {
    const scale = instrument.scales.find((each) => each.key === key);
    if (value !== null) refuse(key, codeOf(scale, value));
  }
  const scores = instrument.scales.map((scale): Score => {
    const given = entered[scale.key] ?? null;
    const raw = rawFor(scale, instrument, entered);
    const looked = raw === null ? null : lookUp(scale, raw);
    if (given !== null && looked !== null && given !== looked) refuse(scale.key, 'scores_disagree');
    const value = given ?? looked;
    return { scale: scale.key, value, reason: value === null ? 'not_entered' : null, missing: 0 };
  });
  if (scores.every(({ value }) => value === null)) refused.scores ??= 'scores_missing';
  if (Object.keys(refused).length > 0) throw refuseFields(refused);
  return scores;
};
