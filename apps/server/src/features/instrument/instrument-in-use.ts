import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type KeptWording, standingWording, wordingAsked } from '@alongside/domain/instrument/kept-wording.ts';
import { withPastedWording, wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import type { Instrument, InstrumentTiming } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary, instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { keptWordings } from './kept-wordings.ts';
import { isOwnKey, ownInstrument, ownInstruments } from './own-instrument.ts';

interface Choice {
  isOffered: boolean;
  timing: InstrumentTiming | null;
  wordings: readonly KeptWording[];
}

/**
 * The organisation's timing, and its pasted wording. `asked`: of a sheet or a link, the number of the one it was asked in;
 * left out, the one that stands.
 */
export const asChosen = (instrument: Instrument, choice: Choice | undefined, asked?: number | null): Instrument => {
  const kept = choice?.wordings ?? [];
  const wording = asked === undefined ? standingWording(kept) : wordingAsked(kept, asked);
  const worded = withPastedWording(instrument, wording?.words ?? null, wording?.number);
  return { ...worded, timing: choice?.timing ?? worded.timing };
};

/** What the organisation decided about measures, with every wording it pasted, by key. */
export const choicesOf = async (reader: Reader, organisationId: string, key?: string) => {
  const { db, tables } = reader;
  const { instrumentChoice } = tables;
  const wordings = await keptWordings(reader, organisationId, key);
  const rows = await db
    .select()
    .from(instrumentChoice)
    .where(
      and(
        eq(instrumentChoice.organisationId, organisationId),
        key === undefined ? undefined : eq(instrumentChoice.instrument, key),
      ),
    );
  return new Map(rows.map((row) => [row.instrument, { ...row, wordings: wordings.get(row.instrument) ?? [] }]));
};

/**
 * Whether a measure is offered before anyone chose. What an organisation took the trouble to build, it offers; not what came
 * from somebody else, before a coordinator said that they may use it.
 */
export const isOfferedAtFirst = ({ key, isOffAtFirst, licence }: Instrument): boolean =>
  isOwnKey(key) ? licence.kind !== 'paste_wording' : !isOffAtFirst;

/**
 * A measure as one organisation has it: of the library or its own, retired or not, with its timing and with the wording it
 * may show. Without a version the newest; `asked` as in `asChosen`. Null when it knows none such.
 */
export const instrumentInUse = async (
  reader: Reader,
  organisationId: string,
  key: string,
  version?: number,
  asked?: number | null,
): Promise<Instrument | null> => {
  const found = isOwnKey(key) ? await ownInstrument(reader, organisationId, key, version) : findInLibrary(key, version);
  if (!found) return null;
  return asChosen(found, (await choicesOf(reader, organisationId, key)).get(key), asked);
};

export interface OfferedInstrument {
  instrument: Instrument;
  /** False: only a score from elsewhere can be entered. */
  canShowWording: boolean;
}

/**
 * The measures an organisation offers now, the library's in its order and then its own. Those for peer workers' own
 * wellbeing are never offered for a person supported, and the other way round.
 */
export const offeredInstruments = async (
  reader: Reader,
  organisationId: string,
  forWhom: 'person' | 'worker' = 'person',
): Promise<OfferedInstrument[]> => {
  const choices = await choicesOf(reader, organisationId);
  const own = await ownInstruments(reader, organisationId);
  const known = [...instrumentLibrary, ...own.flatMap((each) => (each.retiredAt ? [] : [each.instrument]))];
  return known
    .filter((each) => (each.isForWorkers === true) === (forWhom === 'worker'))
    .filter((each) => choices.get(each.key)?.isOffered ?? isOfferedAtFirst(each))
    .map((each) => {
      const instrument = asChosen(each, choices.get(each.key));
      return { instrument, canShowWording: wordingCanBeShown(instrument) };
    });
};
