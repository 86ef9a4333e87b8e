import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import { type Score, scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { scoresFromEntered } from '@alongside/domain/outcome/scores-from-entered.ts';
import type { Reading } from './offered.ts';

/** A completed measure as the talk about it needs it, from the record or still waiting on this device. */
export type SeenReading = Pick<
  Reading,
  | 'id'
  | 'instrument'
  | 'instrumentVersion'
  | 'occasion'
  | 'informant'
  | 'way'
  | 'takenOn'
  | 'answers'
  | 'words'
  | 'mine'
  | 'voided'
> & {
  scores: readonly Pick<Score, 'scale' | 'value' | 'reason' | 'missing'>[];
  onRisk: readonly string[];
  talks: readonly { id: string; words: string | null; items: readonly string[] | null; by: string | null }[];
  /** It has not been sent yet. */
  isWaiting: boolean;
};

interface Waiting {
  path: string;
  input: Record<string, unknown>;
}

const isTaken = (outcomeId: string, path: string) => (write: Waiting) =>
  write.path === path && write.input.outcomeId === outcomeId;

/** Scored here by the same rules as on arrival. Null where it is not here, or does not fit the measure. */
const waitingReading = (outcomeId: string, waiting: readonly Waiting[], instrument: Instrument): SeenReading | null => {
  const write = waiting.find(({ path, input }) => path === 'outcome.record' && input.id === outcomeId);
  const read = RecordOutcomeInput.safeParse(write?.input);
  if (!read.success) return null;
  const { answers, scores, ...measure } = read.data;
  return {
    ...measure,
    answers,
    scores: scores ? scoresFromEntered(instrument, scores) : scoreInstrument(instrument, answers ?? {}),
    onRisk: itemsOnRisk(instrument, answers),
    talks: [],
    mine: true,
    voided: false,
    isWaiting: true,
  };
};

/** The last of taking back and bringing back that still waits; null where neither does. */
const wasVoidedLast = (outcomeId: string, waiting: readonly Waiting[]): boolean | null => {
  const last = waiting.findLast(
    (write) => isTaken(outcomeId, 'outcome.void')(write) || isTaken(outcomeId, 'outcome.restore')(write),
  );
  return last ? last.path === 'outcome.void' : null;
};

/** What was said or taken back without signal stands already. */
export const seenReading = (
  outcomeId: string,
  readings: readonly Reading[],
  waiting: readonly Waiting[],
  instrument: Instrument,
): SeenReading | null => {
  const known = readings.find(({ id }) => id === outcomeId);
  const seen: SeenReading | null = known
    ? { ...known, onRisk: known.onRisk ?? [], isWaiting: false }
    : waitingReading(outcomeId, waiting, instrument);
  if (!seen) return null;
  const talks = waiting.filter(isTaken(outcomeId, 'outcome.talk')).map(({ input }) => ({
    id: String(input.id),
    words: typeof input.words === 'string' ? input.words : null,
    items: Array.isArray(input.items) ? input.items.map(String) : null,
    by: null,
  }));
  return {
    ...seen,
    voided: wasVoidedLast(outcomeId, waiting) ?? seen.voided,
    talks: [...seen.talks, ...talks],
  };
};

/** The one before it, in the same view: two views of one measure are never held against each other here. */
export const readingBefore = (seen: SeenReading, readings: readonly Reading[]): Reading | null => {
  const alike = readings.filter(
    (each) => each.instrument === seen.instrument && each.informant === seen.informant && !each.voided,
  );
  const at = alike.findIndex(({ id }) => id === seen.id);
  const earlier = at === -1 ? alike.filter(({ takenOn }) => takenOn <= seen.takenOn) : alike.slice(0, at);
  return earlier.at(-1) ?? null;
};
