import { and, eq, inArray, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Instrument, InstrumentTiming, Scale } from '@alongside/domain/outcome/instrument.ts';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { hasOccasions } from '@alongside/domain/outcome/told-measure.ts';
import { isOfferedAtFirst } from '../instrument/instrument-in-use.ts';

/** One scale of one measure: what a figure is about. */
export interface FigureMeasure {
  instrument: Instrument;
  scale: Scale;
  isOffered: boolean;
  /** Of each of the organisations, in their order: when it asks for it; null where nobody there could be asked. */
  timings: readonly (InstrumentTiming | null)[];
  /** And whether it offers it now. */
  offeredIn: readonly boolean[];
}

/** In the newest version, with the scales that only earlier ones had: what was scored on them is still true. */
const ownOf = async ({ db, tables }: Reader, organisationIds: readonly string[]) => {
  const { instrument, instrumentVersion } = tables;
  const rows = await db
    .select({
      key: instrument.id,
      organisationId: instrument.organisationId,
      retiredAt: instrument.retiredAt,
      version: instrumentVersion.number,
      definition: instrumentVersion.definition,
    })
    .from(instrument)
    .innerJoin(instrumentVersion, eq(instrumentVersion.instrumentId, instrument.id))
    .where(inArray(instrument.organisationId, [...organisationIds]));
  const newest = Map.groupBy(rows, ({ key }) => key);
  return [...newest.values()].map((versions) => {
    const last = versions.reduce((one, other) => (other.version > one.version ? other : one));
    const instrument: Instrument = { ...last.definition, key: last.key, version: last.version };
    const scales = new Map(versions.flatMap(({ definition }) => definition.scales).map((scale) => [scale.key, scale]));
    for (const { key } of instrument.scales) scales.delete(key);
    const isIn = (organisationId: string) => last.organisationId === organisationId;
    return { instrument, earlier: [...scales.values()], isIn };
  });
};

/** Which of these scales anyone was ever scored on: one look into the index for each, in one query. */
const everScored = async ({ db, tables }: Reader, measures: readonly FigureMeasure[]): Promise<Set<number>> => {
  const { outcomeScore } = tables;
  const looks = measures.map(
    (
      { instrument, scale },
      place,
    ) => sql`select ${sql.raw(String(place))} as place where exists (select 1 from ${outcomeScore}
      where ${and(
        eq(outcomeScore.instrument, instrument.key),
        eq(outcomeScore.scale, scale.key),
        eq(outcomeScore.informant, 'person'),
        eq(outcomeScore.isVoided, false),
      )})`,
  );
  if (looks.length === 0) return new Set();
  const rows = await db.select({ place: sql<number>`place` }).from(sql`(${sql.join(looks, sql` union all `)}) looked`);
  return new Set(rows.map(({ place }) => place));
};

/**
 * The scales that figures of these organisations are about: of the library and their own, those offered now by one of them
 * and those somebody was scored on. Measures of peer workers' own wellbeing are never among them, nor those that
 * belong to no point of walking together: what is said after any meeting has no first and last. Three queries.
 */
export const measuresFor = async (reader: Reader, organisationIds: readonly string[]) => {
  const { instrumentChoice } = reader.tables;
  const own = await ownOf(reader, organisationIds);
  const choices = await reader.db
    .select({
      organisationId: instrumentChoice.organisationId,
      instrument: instrumentChoice.instrument,
      isOffered: instrumentChoice.isOffered,
      timing: instrumentChoice.timing,
    })
    .from(instrumentChoice)
    .where(inArray(instrumentChoice.organisationId, [...organisationIds]));
  const chosen = new Map(choices.map((each) => [`${each.organisationId} ${each.instrument}`, each]));
  const library = instrumentLibrary.map((instrument) => ({ instrument, earlier: [] as Scale[], isIn: () => true }));
  const known = [...library, ...own].filter(({ instrument }) => !instrument.isForWorkers);
  const all = known.flatMap(({ instrument, earlier, isIn }) => {
    const inEach = organisationIds.map((id) => {
      const choice = chosen.get(`${id} ${instrument.key}`);
      const isOffered = isIn(id) && (choice?.isOffered ?? isOfferedAtFirst(instrument));
      return { isOffered, timing: choice?.timing ?? instrument.timing, isKnown: isIn(id) };
    });
    if (![instrument, ...inEach].some(hasOccasions)) return [];
    const offeredIn = inEach.map(({ isOffered }) => isOffered);
    const timings = inEach.map(({ isKnown, timing }) => (isKnown ? timing : null));
    const whole = { ...instrument, scales: [...instrument.scales, ...earlier] };
    return whole.scales.map((scale): FigureMeasure => {
      const isEarlier = earlier.includes(scale);
      // Nobody is asked for an earlier one any more.
      return {
        instrument: whole,
        scale,
        isOffered: offeredIn.includes(true) && !isEarlier,
        offeredIn,
        timings: isEarlier ? timings.map(() => null) : timings,
      };
    });
  });
  const scored = await everScored(reader, all);
  return {
    scored: all.filter((_, place) => scored.has(place)),
    /** Nobody anywhere was ever scored on them. */
    unscored: all.filter(({ isOffered }, place) => isOffered && !scored.has(place)),
  };
};
