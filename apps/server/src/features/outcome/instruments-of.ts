import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { asChosen, choicesOf } from '../instrument/instrument-in-use.ts';
import { isOwnKey } from '../instrument/own-instrument.ts';

interface Used {
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly wordingNumber: number | null;
}

const versionOf = ({ instrument, instrumentVersion }: Used): string => `${instrument} ${instrumentVersion}`;
const keyOf = (used: Used): string => `${versionOf(used)} ${used.wordingNumber}`;

/**
 * The definitions that measures were completed with, each at its own version and in the words it was asked in, found by
 * measure. Three queries however many there are; only two where all are of the library.
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
    const known = ofOwn.get(versionOf(each)) ?? findInLibrary(each.instrument, each.instrumentVersion);
    if (!known) continue;
    const { wordingNumber } = each;
    const asked = asChosen(known, choices.get(each.instrument), wordingNumber);
    found.set(keyOf(each), { ...asked, ...(wordingNumber && { wordingNumber }) });
  }
  return { all: [...found.values()], of: (each: Used): Instrument | null => found.get(keyOf(each)) ?? null };
};
