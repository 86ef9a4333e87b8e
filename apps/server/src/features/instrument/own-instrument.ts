import { and, eq, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';

/** An organisation's own measures bear their id as key: no word of the library begins so. */
export const isOwnKey = (key: string): boolean => key.startsWith('ins_');

/** What is kept names neither, so that they cannot disagree with the row. */
const asInstrument = (definition: Instrument, key: string, version: number): Instrument => ({
  ...definition,
  key,
  version,
});

/** Every measure the organisation built or brought in, in its newest version; or the one that is named. */
export const ownInstruments = async ({ db, tables }: Reader, organisationId: string, key?: string) => {
  const { instrument, instrumentVersion } = tables;
  const newest = db
    .select({
      instrumentId: instrumentVersion.instrumentId,
      number: sql<number>`max(${instrumentVersion.number})`.as('newest_number'),
    })
    .from(instrumentVersion)
    .groupBy(instrumentVersion.instrumentId)
    .as('newest');
  const rows = await db
    .select({
      id: instrument.id,
      retiredAt: instrument.retiredAt,
      version: instrument.version,
      number: instrumentVersion.number,
      definition: instrumentVersion.definition,
    })
    .from(instrument)
    .innerJoin(newest, eq(newest.instrumentId, instrument.id))
    .innerJoin(
      instrumentVersion,
      and(eq(instrumentVersion.instrumentId, instrument.id), eq(instrumentVersion.number, newest.number)),
    )
    .where(and(eq(instrument.organisationId, organisationId), key === undefined ? undefined : eq(instrument.id, key)));
  return rows.map(({ id, number, definition, ...row }) => ({
    ...row,
    instrument: asInstrument(definition, id, number),
  }));
};

/** One of them, in the version asked for or the newest; null when the organisation has none such. */
export const ownInstrument = async (
  { db, tables: { instrument, instrumentVersion } }: Reader,
  organisationId: string,
  key: string,
  version?: number,
): Promise<Instrument | null> => {
  const rows = await db
    .select({ number: instrumentVersion.number, definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .innerJoin(instrument, eq(instrument.id, instrumentVersion.instrumentId))
    .where(
      and(
        eq(instrument.id, key),
        eq(instrument.organisationId, organisationId),
        version === undefined ? undefined : eq(instrumentVersion.number, version),
      ),
    )
    .orderBy(sql`${instrumentVersion.number} desc`)
    .limit(1);
  const [found] = rows;
  return found ? asInstrument(found.definition, key, found.number) : null;
};
