import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { ReleaseApprover } from '@alongside/domain/release/release-words.ts';

/** Who must say yes in each of these evaluations: one organisation that asks for a representative speaks for all its people. */
export const neededApprovers = async (
  { db, tables: { evaluationSite, organisation } }: Reader,
  evaluationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReleaseApprover[]>> => {
  const asking = await db
    .selectDistinct({ evaluationId: evaluationSite.evaluationId })
    .from(evaluationSite)
    .innerJoin(organisation, eq(organisation.id, evaluationSite.organisationId))
    .where(
      and(inArray(evaluationSite.evaluationId, [...evaluationIds]), eq(organisation.releaseNeedsRepresentative, true)),
    );
  const both = new Set(asking.map((row) => row.evaluationId));
  return new Map(
    evaluationIds.map((id) => [
      id,
      both.has(id) ? (['data_steward', 'lived_experience_representative'] as const) : (['data_steward'] as const),
    ]),
  );
};

/** What was said about these requests, in the order it was opened. */
export const approvalsOf = async (
  { db, tables: { releaseApproval, account } }: Reader,
  requestIds: readonly string[],
) => {
  const rows = await db
    .select({
      requestId: releaseApproval.requestId,
      accountId: releaseApproval.accountId,
      name: account.name,
      role: releaseApproval.role,
      openedAt: releaseApproval.openedAt,
      answer: releaseApproval.answer,
      reasons: releaseApproval.reasons,
      answeredAt: releaseApproval.answeredAt,
    })
    .from(releaseApproval)
    .innerJoin(account, eq(account.id, releaseApproval.accountId))
    .where(inArray(releaseApproval.requestId, [...requestIds]))
    .orderBy(releaseApproval.openedAt, releaseApproval.accountId);
  return Map.groupBy(rows, (row) => row.requestId);
};
export type Approval = NonNullable<ReturnType<Awaited<ReturnType<typeof approvalsOf>>['get']>>[number];

/** Roles whose yes is still missing. One person never counts as two. */
export const waitsFor = (
  needed: readonly ReleaseApprover[],
  approvals: readonly Pick<Approval, 'role' | 'answer'>[],
): ReleaseApprover[] =>
  needed.filter((role) => !approvals.some((each) => each.role === role && each.answer === 'approved'));
