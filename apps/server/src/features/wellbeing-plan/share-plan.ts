import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { SharePlanInput } from '@alongside/domain/wellbeing-plan/write-wellbeing-plan.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { putShare } from '../../reach/own-share.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';

/**
 * A peer worker lets one person see their plan as it is, or takes that back, which acts at the reader's next request.
 * @throws NOT_FOUND for a plan of somebody else's, and for whoever it cannot be shared with.
 */
export const sharePlan = async (tx: Tx, actor: Actor, input: SharePlanInput, now: Date) => {
  const { wellbeingPlan } = tx.tables;
  const { planId, accountId, shared } = input;
  const [own] = await tx.db
    .select({ id: wellbeingPlan.id })
    .from(wellbeingPlan)
    .where(and(eq(wellbeingPlan.id, planId), eq(wellbeingPlan.accountId, actor.accountId)));
  const step = { thing: 'wellbeing_plan', recordId: planId, readerId: accountId, shared } as const;
  const made = own && (await putShare(tx, actor, step, now));
  if (!made) throw new DomainError('NOT_FOUND');
  await tellOfShare(tx, actor, { kind: 'plan_shared', accountId, about: { planId }, shared, made }, now);
  await recordAudit(tx, actor, 'wellbeingPlan.share', planId, now);
  return { shared };
};
