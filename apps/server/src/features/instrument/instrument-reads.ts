import { asc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { standingWording } from '@alongside/domain/instrument/kept-wording.ts';
import { licenceMarkOf } from '@alongside/domain/instrument/licence-mark.ts';
import { wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary, instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { asChosen, choicesOf, isOfferedAtFirst } from './instrument-in-use.ts';
import { isOwnKey, ownInstruments } from './own-instrument.ts';
import { versionsInUse } from './versions-in-use.ts';

type Choices = Awaited<ReturnType<typeof choicesOf>>;

const asRow = (bare: Instrument, isOwn: boolean, choices: Choices) => {
  const instrument = asChosen(bare, choices.get(bare.key));
  return {
    key: bare.key,
    name: bare.name,
    shortName: bare.shortName,
    about: bare.about,
    items: bare.items.length,
    mark: licenceMarkOf(bare.licence, isOwn),
    isForWorkers: bare.isForWorkers === true,
    isOffered: choices.get(bare.key)?.isOffered ?? isOfferedAtFirst(bare),
    /** False: until wording is pasted, only scores can be entered. */
    canShowWording: wordingCanBeShown(instrument),
    timing: instrument.timing,
    choiceVersion: choices.get(bare.key)?.version ?? 1,
  };
};

/** Every measure there is to choose from: the organisation's own, retired ones too, and then the library's. */
export const listInstruments = async (reader: Reader, { organisationId }: Pick<Actor, 'organisationId'>) => {
  const choices = await choicesOf(reader, organisationId);
  const own = await ownInstruments(reader, organisationId);
  return {
    own: own
      .map(({ instrument, retiredAt }) => ({ ...asRow(instrument, true, choices), retiredAt }))
      .sort((one, other) => byName.compare(one.name, other.name)),
    library: instrumentLibrary.map((each) => asRow(each, false, choices)),
  };
};

/** What was decided about one measure; as it is before anyone decided where nothing was. */
export const choiceOf = async (reader: Reader, organisationId: string, bare: Instrument) => {
  const found = (await choicesOf(reader, organisationId, bare.key)).get(bare.key);
  const kept = found?.wordings ?? [];
  const standing = standingWording(kept) && kept.at(-1);
  return {
    isOffered: found?.isOffered ?? isOfferedAtFirst(bare),
    timing: found?.timing ?? null,
    wording: standing?.words ?? null,
    wordingNumber: standing?.number ?? null,
    licenceConfirmedAt: standing?.licenceConfirmedAt ?? null,
    licenceConfirmedBy: standing?.licenceConfirmedBy ?? null,
    /** Put away for the sheets that were asked in them. */
    earlierWordings: standing ? kept.length - 1 : kept.length,
    version: found?.version ?? 1,
  };
};

const nameOf = async ({ db, tables: { account } }: Reader, accountId: string | null): Promise<string | null> => {
  if (!accountId) return null;
  const [found] = await db.select({ name: account.name }).from(account).where(eq(account.id, accountId));
  return found?.name ?? null;
};

const ownPart = async (reader: Reader, organisationId: string, key: string) => {
  const { instrumentVersion } = reader.tables;
  const found = (await ownInstruments(reader, organisationId, key))[0];
  if (!found) throw new DomainError('NOT_FOUND');
  const versions = await reader.db
    .select({ number: instrumentVersion.number, writtenAt: instrumentVersion.writtenAt })
    .from(instrumentVersion)
    .where(eq(instrumentVersion.instrumentId, key))
    .orderBy(asc(instrumentVersion.number));
  const inUse = await versionsInUse(reader, key);
  return {
    instrument: found.instrument,
    own: {
      retiredAt: found.retiredAt,
      version: found.version,
      versions: versions.map((each) => ({ ...each, isInUse: inUse.has(each.number) })),
    },
  };
};

/**
 * One measure for its settings. `instrument` is bare of pasted wording, which stands beside it: what is exported is made of
 * the first alone.
 * @throws NOT_FOUND for a key that neither the library nor the organisation knows.
 */
export const readInstrument = async (
  reader: Reader,
  { organisationId }: Pick<Actor, 'organisationId'>,
  key: string,
) => {
  const fromLibrary = isOwnKey(key) ? null : findInLibrary(key);
  if (!isOwnKey(key) && !fromLibrary) throw new DomainError('NOT_FOUND');
  const { instrument, own } = fromLibrary
    ? { instrument: fromLibrary, own: null }
    : await ownPart(reader, organisationId, key);
  const { licenceConfirmedBy, ...choice } = await choiceOf(reader, organisationId, instrument);
  return {
    instrument,
    mark: licenceMarkOf(instrument.licence, own !== null),
    own,
    choice: { ...choice, licenceConfirmedBy: await nameOf(reader, licenceConfirmedBy) },
  };
};
