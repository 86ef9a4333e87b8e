import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { OutcomeByIdInput } from '@alongside/domain/outcome/record-outcome.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { outcomeInReach } from './own-outcome.ts';

/** Its scores say so too: figures are read from them alone. */
const moveTo = async (
  { db, tables }: Tx,
  outcomeId: string,
  voided: { voidedAt: Date | null; voidedBy: string | null },
) => {
  const { outcome, outcomeScore } = tables;
  await db.update(outcome).set(voided).where(eq(outcome.id, outcomeId));
  await db
    .update(outcomeScore)
    .set({ isVoided: voided.voidedAt !== null })
    .where(eq(outcomeScore.outcomeId, outcomeId));
};

/**
 * Whoever wrote a measure down takes it back: it leaves every list and figure, and stays. Twice is once. Undone by
 * `restoreOutcome`.
 * @throws NOT_FOUND
 */
export const voidOutcome = async (tx: Tx, actor: Actor, { outcomeId }: OutcomeByIdInput, now: Date) => {
  const { voidedAt } = await outcomeInReach(tx, actor, outcomeId, 'own');
  if (voidedAt) return { voided: true };
  await moveTo(tx, outcomeId, { voidedAt: now, voidedBy: actor.accountId });
  await recordAudit(tx, actor, 'outcome.void', outcomeId, now);
  return { voided: true };
};

/** Brings a measure back, as it was. @throws NOT_FOUND */
export const restoreOutcome = async (tx: Tx, actor: Actor, { outcomeId }: OutcomeByIdInput, now: Date) => {
  const { voidedAt } = await outcomeInReach(tx, actor, outcomeId, 'own');
  if (!voidedAt) return { voided: false };
  await moveTo(tx, outcomeId, { voidedAt: null, voidedBy: null });
  await recordAudit(tx, actor, 'outcome.restore', outcomeId, now);
  return { voided: false };
};
