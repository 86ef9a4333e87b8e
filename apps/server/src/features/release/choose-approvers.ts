import { and, eq, inArray, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { ChooseApproversInput } from '@alongside/domain/release/keep-release.ts';
import { releaseApprovers } from '@alongside/domain/release/release-words.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/** A coordinator says whether a lived-experience representative must agree before anything about their people leaves. */
export const chooseApprovers = async (
  tx: Tx,
  actor: Actor,
  { needsRepresentative }: ChooseApproversInput,
  now: Date,
) => {
  const { organisation } = tx.tables;
  await tx.db
    .update(organisation)
    .set({ releaseNeedsRepresentative: needsRepresentative })
    .where(eq(organisation.id, actor.organisationId));
  await recordAudit(
    tx,
    actor,
    'release.chooseApprovers',
    actor.organisationId,
    now,
    needsRepresentative ? 'with_representative' : 'steward_alone',
  );
  return { needsRepresentative };
};

/** Who judges releases in one's own organisation, and whether both must. */
export const readApprovers = async (
  { db, tables: { organisation, account, accountRole } }: Reader,
  { organisationId }: Actor,
) => {
  const [found] = await db
    .select({ needsRepresentative: organisation.releaseNeedsRepresentative })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  const people = await db
    .select({ accountId: account.id, name: account.name, role: accountRole.role })
    .from(accountRole)
    .innerJoin(account, eq(account.id, accountRole.accountId))
    .where(
      and(
        eq(account.organisationId, organisationId),
        isNull(account.deactivatedAt),
        inArray(accountRole.role, [...releaseApprovers]),
      ),
    );
  return {
    needsRepresentative: found?.needsRepresentative ?? false,
    people: people.sort((one, other) => byName.compare(one.name, other.name)),
  };
};
