import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { BuildInstrumentInput, TakeInInstrumentInput } from '@alongside/domain/instrument/build-instrument.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import type { InstrumentInput } from '@alongside/domain/outcome/instrument-input.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/** As it is kept: what is not said is left out, so that two definitions that say the same are the same text. */
export const asKept = (definition: InstrumentInput, key: string, version: number): Instrument =>
  JSON.parse(JSON.stringify({ ...definition, key, version })) as Instrument;

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** PostgreSQL gives keys back in an order of its own. */
export const saysTheSame = (one: Instrument, other: Instrument): boolean => sortedText(one) === sortedText(other);

/** @throws NOT_FOUND when the id names another organisation's; ALREADY_THERE when it was kept with other words. */
const alreadyBuilt = async ({ db, tables }: Tx, actor: Actor, kept: Instrument): Promise<boolean> => {
  const { instrument, instrumentVersion } = tables;
  const [found] = await db
    .select({ organisationId: instrument.organisationId, definition: instrumentVersion.definition })
    .from(instrument)
    .innerJoin(
      instrumentVersion,
      and(eq(instrumentVersion.instrumentId, instrument.id), eq(instrumentVersion.number, 1)),
    )
    .where(eq(instrument.id, kept.key));
  if (!found) return false;
  if (found.organisationId !== actor.organisationId) throw new DomainError('NOT_FOUND');
  if (!saysTheSame(found.definition, kept)) throw new DomainError('ALREADY_THERE', { field: 'name' });
  return true;
};

const addInstrument = async (tx: Tx, actor: Actor, { id, definition }: BuildInstrumentInput, now: Date) => {
  const { instrument, instrumentVersion } = tx.tables;
  const kept = asKept(definition, id, 1);
  const answer = { id, version: 1 };
  if (await alreadyBuilt(tx, actor, kept)) return { answer, isNew: false };
  const { accountId, organisationId } = actor;
  await tx.db.insert(instrument).values({ id, organisationId, addedBy: accountId, addedAt: now });
  await tx.db.insert(instrumentVersion).values({ instrumentId: id, number: 1, definition: kept, writtenAt: now });
  return { answer, isNew: true };
};

/**
 * A coordinator adds a measure of the organisation's own; it is offered from then on. Sending the same id again is the
 * same measure.
 * @throws NOT_FOUND when the id names another organisation's; ALREADY_THERE when it was kept with other words.
 */
export const buildInstrument = async (tx: Tx, actor: Actor, input: BuildInstrumentInput, now: Date) => {
  const { answer, isNew } = await addInstrument(tx, actor, input, now);
  if (isNew) await recordAudit(tx, actor, 'instrument.build', input.id, now);
  return answer;
};

/** The same with one that was brought in from a file. @throws as building does. */
export const takeInInstrument = async (tx: Tx, actor: Actor, input: TakeInInstrumentInput, now: Date) => {
  const { answer, isNew } = await addInstrument(tx, actor, input, now);
  if (isNew) await recordAudit(tx, actor, 'instrument.takeIn', input.id, now, `left_out_${input.leftOut}`);
  return answer;
};
