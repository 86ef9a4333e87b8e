import type { Reader } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { asChosen, choicesOf } from '../instrument/instrument-in-use.ts';
import { isOwnKey } from '../instrument/own-instrument.ts';

interface Used {
  readonly instrument: string;
  readonly instrumentVersion: number;
}

const keyOf = ({ instrument, instrumentVersion }: Used): string => `${instrument} ${instrumentVersion}`;

/**
 * The definitions that measures were completed with, each at its own version, found by measure. Two queries however many
 * there are; only one where all are of the library.
 */
export const instrumentsOf = async (reader: Reader, organisationId: string, used: readonly Used[]) => {
  const { instrument, instrumentVersion } = reader.tables;
  const keys = [...new Set(used.map((each) => each.instrument).filter(isOwnKey))];
  const own =
    keys.length === 0
      ? []
      : await reader.db
          .select({
            key: instrument.id,
            number: instrumentVersion.number,
            definition: instrumentVersion.definition,
          })
          .from(instrumentVersion)
          .innerJoin(instrument, eq(instrument.id, instrumentVersion.instrumentId))
          .where(and(eq(instrument.organisationId, organisationId), inArray(instrument.id, keys)));
  const choices = await choicesOf(reader, organisationId);
  const ofOwn = new Map(
    own.map(({ key, number: version, definition }) => [`${key} ${version}`, { ...definition, key, version }]),
  );
  const found = new Map<string, Instrument>();
  for (const each of used) {
    const known = ofOwn.get(keyOf(each)) ?? findInLibrary(each.instrument, each.instrumentVersion);
    if (known) found.set(keyOf(each), asChosen(known, choices.get(each.instrument)));
  }
  return { all: [...found.values()], of: (each: Used): Instrument | null => found.get(keyOf(each)) ?? null };
};
