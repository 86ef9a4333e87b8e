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

/** Changes lie around nothing: the band in the middle holds as much of better as of worse. */
const changeStart = (range: number, width: number): number => {
  const half = Math.floor(width / 2);
  return -half - Math.ceil((range - half) / width) * width;
};

/** How the scores of these measures are told: as they are, or in bands where anybody may read them. */
export const bandsOf = (measures: readonly Pick<MeasureVariable, 'scale'>[], tier: ReleaseTier) => {
  const isBanded = tier === 'open';
  const each = measures.map(({ scale: { min, max } }) => {
    const width = bandWidth(min, max);
    const from = changeStart(max - min, width);
    return { width, from, score: bandsBetween(min, max, width), change: bandsBetween(from, max - min, width), min };
  });
  return {
    isBanded,
    scoreBands: (measure: number): readonly BandEnds[] => each[measure]?.score ?? [],
    changeBands: (measure: number): readonly BandEnds[] => each[measure]?.change ?? [],
    toBand: (measure: number, value: number, isChange: boolean): number => {
      const of = each[measure];
      if (!isBanded || !of) return value;
      return Math.floor((Math.round(value) - (isChange ? of.from : of.min)) / of.width);
    },
    /** What a change in the file stands for. */
    middleOf: (measure: number, value: number): number => {
      const band = isBanded ? each[measure]?.change[value] : undefined;
      return band ? (band.low + band.high) / 2 : value;
    },
  };
};
