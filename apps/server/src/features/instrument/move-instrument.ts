import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';

type Change = { id: string; version: number; change: { retiredAt?: Date | null } };

/**
 * Moves a measure of the organisation's own on by one version of its record.
 * @throws NOT_FOUND for another organisation's; STALE_VERSION when somebody changed it first.
 */
export const moveInstrument = async (tx: Tx, actor: Actor, { id, version, change }: Change) => {
  const { instrument } = tx.tables;
  const own = and(eq(instrument.id, id), eq(instrument.organisationId, actor.organisationId));
  const moved = await tx.db
    .update(instrument)
    .set({ ...change, version: version + 1 })
    .where(and(own, eq(instrument.version, version)))
    .returning({ version: instrument.version });
  if (moved[0]) return moved[0];
  const [current] = await tx.db.select({ version: instrument.version }).from(instrument).where(own);
  if (!current) throw new DomainError('NOT_FOUND');
  throw new DomainError('STALE_VERSION', { version: current.version });
};
