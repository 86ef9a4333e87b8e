import { eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { missingByScale, type ScoreReason } from '@alongside/domain/outcome/score-instrument.ts';
import { hasOccasions, valueName } from '@alongside/domain/outcome/told-measure.ts';
import { instrumentsOf } from './instruments-of.ts';

interface Taken {
  readonly id: string;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly wordingNumber: number | null;
}
interface ScoreOfScale {
  readonly scale: string;
  readonly value: number | null;
  readonly reason: ScoreReason | null;
  readonly missing: number;
}

/** The one score that stands for the whole; null for a measure in which nothing may be summed. */
export const mainScoreOf = (definition: Instrument | null, scores: readonly ScoreOfScale[]) => {
  const scale = definition?.scales.find(({ key }) => key === definition.mainScale);
  const score = scores.find((each) => each.scale === scale?.key);
  if (!scale || !score) return null;
  const { name, min, max, decimals } = scale;
  const called = score.value === null ? null : valueName(definition ?? { items: [] }, scale, score.value);
  const { value, reason, missing } = score;
  return { name, value, called, reason, missing, min, max, decimals };
};
export type MainScore = NonNullable<ReturnType<typeof mainScoreOf>>;

/** How a list names some measures, with the main score of each. The same few queries however many there are. */
export const namedMeasures = async (reader: Reader, organisationId: string, taken: readonly Taken[]) => {
  const { outcome, outcomeScore } = reader.tables;
  const definitions = await instrumentsOf(reader, organisationId, taken);
  const scores = await reader.db
    .select({
      outcomeId: outcomeScore.outcomeId,
      scale: outcomeScore.scale,
      value: outcomeScore.value,
      reason: outcomeScore.reason,
      // Only to count what is missing: no answer goes on from here.
      answers: outcome.answers,
    })
    .from(outcomeScore)
    .innerJoin(outcome, eq(outcome.id, outcomeScore.outcomeId))
    .where(
      inArray(
        outcomeScore.outcomeId,
        taken.map(({ id }) => id),
      ),
    );
  const byMeasure = Map.groupBy(scores, ({ outcomeId }) => outcomeId);
  return (each: Taken) => {
    const definition = definitions.of(each);
    const isAtOccasion = definition !== null && hasOccasions(definition);
    const scored = (byMeasure.get(each.id) ?? []).map(({ scale, value, reason, answers }) => {
      const missing = definition && answers ? (missingByScale(definition, answers).get(scale) ?? 0) : 0;
      return { scale, value, reason, missing };
    });
    return {
      name: definition?.shortName ?? null,
      isAtOccasion,
      main: mainScoreOf(definition, scored),
    };
  };
};
