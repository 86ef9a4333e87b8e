import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { AddTeamInput } from '@alongside/domain/team/add-team.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * A coordinator adds a team to their organisation. Sending the same id again is the same team.
 * @throws NOT_FOUND when the id is a team of another organisation.
 */
export const addTeam = async (tx: Tx, actor: Actor, input: AddTeamInput, now: Date) => {
  const { team } = tx.tables;
  const [already] = await tx.db
    .select({ organisationId: team.organisationId, version: team.version })
    .from(team)
    .where(eq(team.id, input.id));
  if (already && already.organisationId !== actor.organisationId) throw new DomainError('NOT_FOUND');
  if (already) return { id: input.id, version: already.version };
  await tx.db.insert(team).values({ ...input, organisationId: actor.organisationId });
  await recordAudit(tx, actor, 'team.add', input.id, now);
  return { id: input.id, version: 1 };
};
