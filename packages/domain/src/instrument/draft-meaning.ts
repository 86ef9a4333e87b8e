import type { Band, Scale, Sourced } from '../outcome/instrument.ts';
import type { DraftScale } from './draft-fields.ts';

/** As it came into the builder, so that a source nobody changed keeps what was said of it. */
export type KeptMeaning = { -readonly [K in 'bands' | 'reliableChange' | 'minimalChange' | 'cutOff']?: Scale[K] };

/** What an organisation says of a figure that nobody published, and what is then marked so. */
const ownJudgement: Sourced = { source: 'Our own judgement', isGeneralKnowledge: true };

const sourcedBy = (written: string | null | undefined, came: Sourced | undefined): Sourced => {
  const source = written ?? '';
  if (came?.source === source) return { source, ...(came.isGeneralKnowledge && { isGeneralKnowledge: true }) };
  return source.toLowerCase() === ownJudgement.source.toLowerCase() ? ownJudgement : { source };
};

/** Bands that came from several places keep each its own, while nobody writes another for them. */
const bandsOf = ({ bands, bandsSource }: DraftScale, { bands: came = [] }: KeptMeaning): Band[] => {
  const [first] = came;
  return bands.map((band) => {
    const own = came.find(({ key }) => key === band.key) ?? first;
    const isUnchanged = own !== undefined && first?.source === bandsSource;
    return { ...band, ...(isUnchanged ? sourcedBy(own.source, own) : sourcedBy(bandsSource, first)) };
  });
};

/** Everything a score can mean, each with where that is from. A draft may be half written. */
export const meaningOf = (scale: DraftScale, came: KeptMeaning): Partial<Scale> => {
  const { reliableChange, reliableSource, minimalChange, minimalSource, cutOff, cutOffSide, cutOffSource } = scale;
  const bands = bandsOf(scale, came);
  const hasLine = cutOffSide === 'below' || cutOffSide === 'above';
  return {
    ...(bands.length > 0 && { bands }),
    ...(typeof reliableChange === 'number' && {
      reliableChange: { points: reliableChange, ...sourcedBy(reliableSource, came.reliableChange) },
    }),
    ...(typeof minimalChange === 'number' && {
      minimalChange: { points: minimalChange, ...sourcedBy(minimalSource, came.minimalChange) },
    }),
    ...(hasLine &&
      typeof cutOff === 'number' && {
        cutOff: { points: cutOff, side: cutOffSide, ...sourcedBy(cutOffSource, came.cutOff) },
      }),
  };
};
