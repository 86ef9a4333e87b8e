import { and, asc, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { instrumentsOf } from './instruments-of.ts';

/**
 * How it goes for a person, in short: the scores on the scale that stands for each measure, in the person's own view,
 * oldest first, and the measures they are of. A measure that is never summed is on the outcomes page only. The caller has
 * checked the reach.
 */
export const outcomesOf = async (reader: Reader, organisationId: string, personId: string) => {
  const { outcome, outcomeScore } = reader.tables;
  const rows = await reader.db
    .select({
      id: outcome.id,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      wordingNumber: outcome.wordingNumber,
      occasion: outcome.occasion,
      scale: outcomeScore.scale,
      score: outcomeScore.value,
      on: outcome.takenOn,
    })
    .from(outcome)
    .innerJoin(outcomeScore, eq(outcomeScore.outcomeId, outcome.id))
    .where(and(eq(outcome.personId, personId), eq(outcome.informant, 'person'), isNull(outcome.voidedAt)))
    .orderBy(asc(outcome.takenOn), asc(outcome.recordedAt), asc(outcome.id));
  const instruments = await instrumentsOf(reader, organisationId, rows);
  const main = new Map(
    instruments.all.flatMap(({ key, shortName, mainScale, scales, items }) => {
      const scale = scales.find((each) => each.key === mainScale);
      // Of a one-item scale its item, whose answers may have names.
      const named = scale?.method.kind === 'item' ? items.filter((each) => scale.items.includes(each.key)) : [];
      return scale ? [[key, { key, shortName, scale, items: named }]] : [];
    }),
  );
  return {
    measures: [...main.values()],
    outcomes: rows.flatMap(({ score, scale, instrumentVersion: _, wordingNumber: _asked, ...row }) =>
      score === null || main.get(row.instrument)?.scale.key !== scale ? [] : [{ ...row, score }],
    ),
  };
};
