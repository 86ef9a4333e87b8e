import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendOrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { readOrganisation } from './organisation-reads.ts';

/**
 * A coordinator changes their own organisation's name, kind or what it has agreed.
 * @throws STALE_VERSION with both wordings.
 */
export const amendOrganisation = async (tx: Tx, actor: Actor, input: AmendOrganisationInput, now: Date) => {
  const { organisation } = tx.tables;
  const current = await readOrganisation(tx, actor);
  const {
    version,
    evaluationWords = current.evaluationWords,
    offlineAllowed = current.offlineAllowed,
    ...agreed
  } = input;
  const moved = await tx.db
    .update(organisation)
    .set({ ...agreed, evaluationWords, offlineAllowed, version: version + 1 })
    .where(and(eq(organisation.id, actor.organisationId), eq(organisation.version, version)))
    .returning({ version: organisation.version });
  if (moved.length === 0) throw staleVersion({ ...agreed, evaluationWords }, current, ['name', 'evaluationWords']);
  await recordAudit(tx, actor, 'organisation.amend', actor.organisationId, now);
  return { version: version + 1 };
};
