import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { AmendTeamInput } from '@alongside/domain/team/add-team.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { ownTeam } from './team-reads.ts';

/**
 * A coordinator renames a team.
 * @throws NOT_FOUND; STALE_VERSION with both names.
 */
export const amendTeam = async (tx: Tx, actor: Actor, input: AmendTeamInput, now: Date) => {
  const { team } = tx.tables;
  const current = await ownTeam(tx, actor, input.id);
  if (!current) throw new DomainError('NOT_FOUND');
  const moved = await tx.db
    .update(team)
    .set({ name: input.name, version: input.version + 1 })
    .where(and(eq(team.id, input.id), eq(team.version, input.version)))
    .returning({ version: team.version });
  if (moved.length === 0) throw staleVersion(input, current, ['name']);
  await recordAudit(tx, actor, 'team.amend', input.id, now);
  return { version: input.version + 1 };
};
