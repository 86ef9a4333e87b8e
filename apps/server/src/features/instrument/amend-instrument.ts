import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendInstrumentInput } from '@alongside/domain/instrument/build-instrument.ts';
import { keepScalesApart } from '@alongside/domain/instrument/keep-scales-apart.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import type { InstrumentInput } from '@alongside/domain/outcome/instrument-input.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { asKept } from './build-instrument.ts';
import { moveInstrument } from './move-instrument.ts';
import { ownInstrument } from './own-instrument.ts';
import { versionsInUse } from './versions-in-use.ts';

/** Both texts go back, so that neither is lost. */
const withBothTexts = (error: unknown, yours: InstrumentInput, current: Instrument): unknown =>
  error instanceof DomainError && error.code === 'STALE_VERSION'
    ? new DomainError('STALE_VERSION', { ...error.details, yours: textOf(yours), current: textOf(current) })
    : error;

const textOf = ({ name, about, items, scales }: Omit<Instrument, 'key' | 'version'> | InstrumentInput): string =>
  [name, about, ...items.map(({ words, key }) => words ?? key), ...scales.map((scale) => scale.name)].join('\n');

const versionsOf = async ({ db, tables: { instrumentVersion } }: Tx, id: string, numbers: ReadonlySet<number>) => {
  const rows = await db
    .select({ version: instrumentVersion.number, definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.instrumentId, id), inArray(instrumentVersion.number, [...numbers])));
  return rows.map(({ version, definition }): Instrument => ({ ...definition, version }));
};

/**
 * A coordinator changes a measure of the organisation's own. A version that somebody filled in, or was sent a link to, is
 * frozen for ever, and the change is written as the next one; any other is changed in place. A score that counts in another
 * way than in a frozen version gets a key of its own.
 * @throws NOT_FOUND for another organisation's; STALE_VERSION when somebody changed it first.
 */
export const amendInstrument = async (tx: Tx, actor: Actor, input: AmendInstrumentInput, now: Date) => {
  const { instrumentVersion } = tx.tables;
  const { id, definition } = input;
  const newest = await ownInstrument(tx, actor.organisationId, id);
  if (!newest) throw new DomainError('NOT_FOUND');
  const moved = await moveInstrument(tx, actor, { id, version: input.version, change: {} }).catch((error: unknown) => {
    throw withBothTexts(error, definition, newest);
  });
  const standing = and(eq(instrumentVersion.instrumentId, id), eq(instrumentVersion.number, newest.version));
  const inUse = await versionsInUse(tx, id);
  const isFrozen = inUse.has(newest.version);
  const number = isFrozen ? newest.version + 1 : newest.version;
  const apart = keepScalesApart(definition, await versionsOf(tx, id, inUse));
  const written = { definition: asKept(apart, id, number), writtenAt: now };
  if (isFrozen) {
    await tx.db.update(instrumentVersion).set({ frozenAt: now }).where(standing);
    await tx.db.insert(instrumentVersion).values({ instrumentId: id, number, ...written });
  } else await tx.db.update(instrumentVersion).set(written).where(standing);
  await recordAudit(tx, actor, 'instrument.amend', id, now);
  return { ...moved, number };
};
