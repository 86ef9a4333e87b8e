import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { endingCouldBeAsked } from '@alongside/domain/outcome/measure-due.ts';
import type { OutcomeOccasion, OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import type { Answered } from '../../trpc.ts';

export type Offered = Answered['outcome']['offered'][number];
export type OfPerson = Answered['outcome']['ofPerson'];
export type Reading = OfPerson['readings'][number];

export interface WayIn {
  way: OutcomeWay;
  /** Set where the worker writes down how they see it themselves. */
  isOwnView: boolean;
}

/** A measure, and whether its questions can be shown. */
export interface Askable {
  instrument: Instrument;
  canShowWording: boolean;
}

/** How a measure can be completed here. Without its wording nobody can be asked it: it comes from paper, or as a score. */
export const waysFor = ({ instrument, canShowWording }: Askable): WayIn[] => {
  const { items, scales, completedBy } = instrument;
  const asks = canShowWording && completedBy.includes('person');
  const ways: (WayIn | false)[] = [
    asks && { way: 'together', isOwnView: false },
    asks && { way: 'alone', isOwnView: false },
    canShowWording && completedBy.includes('worker') && { way: 'alone', isOwnView: true },
    items.length > 0 && instrument.licence.kind !== 'score_only' && { way: 'on_paper', isOwnView: false },
    scales.length > 0 && { way: 'score_only', isOwnView: false },
  ];
  return ways.filter((each) => each !== false);
};

/** What comes from a sheet, with nobody there to ask. */
export const typedInWays = ['on_paper', 'score_only'] as const satisfies readonly OutcomeWay[];

const secondsFor = { number: 15, words: 60 } as const;

/** A guess at how long it takes, in whole minutes. */
export const minutesFor = ({ items }: Pick<Instrument, 'items'>): number =>
  Math.max(1, Math.round(items.reduce((sum, { kind }) => sum + secondsFor[kind], 0) / 60));

/** The newest reading of a measure that stands; in the person's own view where nothing else is said. */
export const lastOf = <R extends Pick<Reading, 'instrument' | 'informant' | 'voided'>>(
  readings: readonly R[],
  instrument: string,
  informant: Reading['informant'] = 'person',
): R | undefined =>
  readings.findLast((each) => each.instrument === instrument && each.informant === informant && !each.voided);

/** What is known of this time of walking together; without signal the readings may not be here. */
export interface SoFar {
  readings: readonly Pick<Reading, 'instrument' | 'informant' | 'occasion' | 'takenOn' | 'voided'>[];
  /** The day on which the two agreed to end. */
  agreedEndOn: string | null;
  today: string;
}

/**
 * At the start until it was done once, at the ending from shortly before its day, else at a review; whoever fills it in may
 * say otherwise.
 */
export const likelyOccasion = (
  instrument: Instrument,
  informant: Reading['informant'],
  { readings, agreedEndOn, today }: SoFar,
): OutcomeOccasion => {
  const { timing } = instrument;
  const { baselineByMeeting, reviewEveryDays, atEnding } = timing;
  const last = lastOf(readings, instrument.key, informant);
  const ending = readings.findLast(
    (each) =>
      each.instrument === instrument.key && each.informant === informant && each.occasion === 'ending' && !each.voided,
  );
  const lastOn = ending ? { ending: ending.takenOn } : {};
  if (endingCouldBeAsked({ timing, agreedEndOn, lastOn }, today)) return 'ending';
  if (atEnding && baselineByMeeting === null && reviewEveryDays === null) return 'ending';
  return last || !hasOccasions(instrument) ? 'review' : 'baseline';
};
