import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { ActionInReach } from './action-in-reach.ts';
import { tellNoMoreOfAction, tellNoMoreOfLeft } from './tell-of-action.ts';

/** Into other hands, once: of two at one moment the second is told. Nobody is reminded of it any more, and nobody offered it. */
export const giveAction = async (
  tx: Tx,
  found: ActionInReach,
  ownerId: string,
  handedOnBy: string | null,
  now: Date,
): Promise<number> => {
  const { action } = tx.tables;
  const version = found.version + 1;
  const moved = await tx.db
    .update(action)
    .set({ ownerId, handedOnBy, handedOnAt: handedOnBy ? now : null, version })
    .where(and(eq(action.id, found.id), eq(action.version, found.version)))
    .returning({ id: action.id });
  if (moved.length === 0) throw new DomainError('STALE_VERSION', { yours: '', current: '', version });
  await tellNoMoreOfAction(tx, found, now);
  await tellNoMoreOfLeft(tx, found.id, now);
  return version;
};
