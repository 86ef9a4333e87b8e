import { bandWidth } from '@alongside/domain/release/pool-tails.ts';
import type { ReleaseTier } from '@alongside/domain/release/release-words.ts';
import type { MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';

export interface BandEnds {
  code: number;
  label: string;
  low: number;
  high: number;
}

const bandsBetween = (from: number, to: number, width: number): BandEnds[] =>
  Array.from({ length: Math.floor((to - from) / width) + 1 }, (_, code) => {
    const low = from + code * width;
    const high = low + width - 1;
    return { code, low, high, label: low === high ? String(low) : `${low} to ${high}` };
  });

/** What two bands can lie apart: from the top of the one to the foot of the other, and the other way round. */
const changesBetween = (bands: number, width: number): BandEnds[] =>
  Array.from({ length: 2 * bands - 1 }, (_, code) => {
    const middle = (code - bands + 1) * width;
    const [low, high] = [middle - width + 1, middle + width - 1];
    return { code, low, high, label: low === high ? String(low) : `${low} to ${high}` };
  });

/** How the scores of these measures are told: as they are, or in bands where anybody may read them. */
export const bandsOf = (measures: readonly Pick<MeasureVariable, 'scale'>[], tier: ReleaseTier) => {
  const isBanded = tier === 'open';
  const each = measures.map(({ scale: { min, max } }) => {
    const width = bandWidth(min, max);
    const score = bandsBetween(min, max, width);
    return { width, min, max, score, change: changesBetween(score.length, width) };
  });
  return {
    isBanded,
    scoreBands: (measure: number): readonly BandEnds[] => each[measure]?.score ?? [],
    changeBands: (measure: number): readonly BandEnds[] => each[measure]?.change ?? [],
    toBand: (measure: number, value: number): number => {
      const of = each[measure];
      return isBanded && of ? Math.floor((Math.round(value) - of.min) / of.width) : value;
    },
    /** The lowest and the highest that a score can be told as. */
    ends: (measure: number): readonly [number, number] => {
      const of = each[measure];
      if (!of) return [0, 0];
      return isBanded ? [0, of.score.length - 1] : [of.min, of.max];
    },
    /** How a difference between two scores as they are told is told itself. */
    changeOf: (measure: number, difference: number): number =>
      isBanded ? difference + (each[measure]?.score.length ?? 1) - 1 : difference,
    /** What a change in the file stands for. */
    middleOf: (measure: number, value: number): number => {
      const band = isBanded ? each[measure]?.change[value] : undefined;
      return band ? (band.low + band.high) / 2 : value;
    },
  };
};
export type Bands = ReturnType<typeof bandsOf>;
