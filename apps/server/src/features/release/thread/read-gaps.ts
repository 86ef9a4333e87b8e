import { and, eq, isNull, lte, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { daysInOccasion } from '@alongside/domain/release/occasions.ts';
import type { MissingReason } from '@alongside/domain/release/release-package.ts';
import type { MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { bareRows } from './read-pages.ts';

/** Why somebody who was asked has no total, as the files tell it. A score nobody entered was not asked for. */
const reasonOf: Readonly<Record<string, MissingReason>> = {
  no_answers: 'declined',
  too_many_missing: 'not_known',
};

/** By person, and then by `gapKey`: what was asked and has no total. */
export type Gaps = ReadonlyMap<string, ReadonlyMap<string, MissingReason>>;
export const gapKey = (time: number, measure: string): string => `${time} ${measure}`;

/** One day on which a person was measured, and which of the times told of it belongs to. */
export interface MeasuredDay {
  day: number;
  time: number;
}

type GapRow = [episodeId: string, takenOn: Day, reason: string | null];

/**
 * Measures that were asked and have no total: someone who would rather not say is not someone whom nobody asked. A gap stands in the
 * time of measuring it was nearest to; where nothing else was filled in there is no such time, and no row.
 */
export const readGaps = async (
  reader: Reader,
  measures: readonly MeasureVariable[],
  until: Day,
  personOf: (episodeId: string) => string | null,
  measuredDays: (episodeId: string) => readonly MeasuredDay[],
  dayNumber: (day: Day) => number,
): Promise<Gaps> => {
  const { outcomeScore: score } = reader.tables;
  const gaps = new Map<string, Map<string, MissingReason>>();
  for (const { name, instrument, scale } of measures) {
    const rows = await bareRows<GapRow>(
      reader,
      sql`select ${score.episodeId}, ${score.takenOn}, ${score.reason} from ${score} where ${and(
        eq(score.instrument, instrument.key),
        eq(score.scale, scale.key),
        eq(score.informant, 'person'),
        eq(score.isVoided, false),
        isNull(score.value),
        or(eq(score.reason, 'no_answers'), eq(score.reason, 'too_many_missing')),
        lte(score.takenOn, until),
      )}`,
    );
    for (const [episodeId, takenOn, why] of rows) {
      const reason = reasonOf[why ?? ''];
      const personId = personOf(episodeId);
      if (!reason || personId === null) continue;
      const day = dayNumber(takenOn);
      const [nearest] = measuredDays(episodeId)
        .filter(({ day: other, time }) => time >= 0 && Math.abs(other - day) < daysInOccasion)
        .sort((one, other) => Math.abs(one.day - day) - Math.abs(other.day - day));
      if (!nearest) continue;
      const own = gaps.get(personId) ?? new Map<string, MissingReason>();
      gaps.set(personId, own.set(gapKey(nearest.time, name), reason));
    }
  }
  return gaps;
};
