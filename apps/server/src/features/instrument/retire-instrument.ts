import type { Tx } from '@alongside/db/store.ts';
import type { RetireInstrumentInput } from '@alongside/domain/instrument/retire-instrument.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { moveInstrument } from './move-instrument.ts';

/**
 * A coordinator takes a measure of the organisation's own off what is offered. What was completed stays, and is shown.
 * @throws NOT_FOUND; STALE_VERSION when somebody changed it first.
 */
export const retireInstrument = async (tx: Tx, actor: Actor, { id, version }: RetireInstrumentInput, now: Date) => {
  const moved = await moveInstrument(tx, actor, { id, version, change: { retiredAt: now } });
  await recordAudit(tx, actor, 'instrument.retire', id, now);
  return moved;
};

/** The other way round: it is offered again. @throws as retiring does. */
export const unretireInstrument = async (tx: Tx, actor: Actor, { id, version }: RetireInstrumentInput, now: Date) => {
  const moved = await moveInstrument(tx, actor, { id, version, change: { retiredAt: null } });
  await recordAudit(tx, actor, 'instrument.unretire', id, now);
  return moved;
};
