import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { WriteWellbeingPlanInput } from '@alongside/domain/wellbeing-plan/write-wellbeing-plan.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { mergeOrRefuse } from '../../merge-or-refuse.ts';
import { endShares } from '../../reach/own-share.ts';
import { tellNobodyMore } from '../notice/tell-about.ts';

/**
 * A peer worker writes their own plan; each heading is put together with what another device of theirs wrote meanwhile.
 * The audit entry says that it was written, and never what it says.
 * @throws NOT_FOUND for an id of somebody else's; STALE_VERSION with both texts of each heading that clashes.
 */
export const writeWellbeingPlan = async (tx: Tx, actor: Actor, input: WriteWellbeingPlanInput, now: Date) => {
  const { wellbeingPlan } = tx.tables;
  const { id, base, ...mine } = input;
  const [taken] = await tx.db.select().from(wellbeingPlan).where(eq(wellbeingPlan.id, id));
  if (taken && taken.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
  const [found] = await tx.db.select().from(wellbeingPlan).where(eq(wellbeingPlan.accountId, actor.accountId));
  if (!found) {
    await tx.db.insert(wellbeingPlan).values({ ...mine, id, accountId: actor.accountId, writtenAt: now });
    await recordAudit(tx, actor, 'wellbeingPlan.write', id, now);
    return { id, version: 1 };
  }
  const { id: planId, accountId: _whose, writtenAt: _then, version, ...current } = found;
  const words = mergeOrRefuse({ base, mine, current }, version);
  const isSame = Object.entries(words).every(([field, text]) => current[field as keyof typeof current] === text);
  if (!isSame)
    await tx.db
      .update(wellbeingPlan)
      .set({ ...words, writtenAt: now, version: version + 1 })
      .where(and(eq(wellbeingPlan.id, planId), eq(wellbeingPlan.version, version)));
  await recordAudit(tx, actor, 'wellbeingPlan.write', planId, now);
  return { id: planId, version: isSame ? version : version + 1 };
};

/** Gone for good, and with it every share: writing it again opens it to nobody. @throws NOT_FOUND for any but their own. */
export const removeWellbeingPlan = async (tx: Tx, actor: Actor, planId: string, now: Date) => {
  const { wellbeingPlan } = tx.tables;
  const removed = await tx.db
    .delete(wellbeingPlan)
    .where(and(eq(wellbeingPlan.id, planId), eq(wellbeingPlan.accountId, actor.accountId)))
    .returning({ on: wellbeingPlan.reviewOn });
  const [gone] = removed;
  if (!gone) throw new DomainError('NOT_FOUND');
  await endShares(tx, { thing: 'wellbeing_plan', recordId: planId });
  await tellNobodyMore(tx, { kind: 'plan_shared', about: { planId }, now });
  if (gone.on) await tellNobodyMore(tx, { kind: 'review_day', about: { planId, on: gone.on }, now });
  await recordAudit(tx, actor, 'wellbeingPlan.remove', planId, now);
  return {};
};
