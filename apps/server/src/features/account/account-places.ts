import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { InviteAccountInput } from '@alongside/domain/account/invite-account.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

type Places = Pick<InviteAccountInput, 'roles' | 'teams'>;

/** @throws NOT_FOUND when a team is not one of the actor's own organisation. */
export const checkTeams = async ({ db, tables: { team } }: Tx, actor: Actor, { teams }: Places): Promise<void> => {
  const ids = [...new Set(teams.map((place) => place.teamId))];
  if (ids.length === 0) return;
  const found = await db
    .select({ id: team.id })
    .from(team)
    .where(and(inArray(team.id, ids), inOwnOrganisation(team.organisationId, actor)));
  if (found.length !== ids.length) throw new DomainError('NOT_FOUND');
};

/** Roles and teams as they are from now on; a role or team that is not named is gone at the next request. */
export const setPlaces = async (tx: Tx, accountId: string, { roles, teams }: Places): Promise<void> => {
  const { accountRole, teamMember } = tx.tables;
  await tx.db.delete(accountRole).where(eq(accountRole.accountId, accountId));
  await tx.db.delete(teamMember).where(eq(teamMember.accountId, accountId));
  await tx.db.insert(accountRole).values([...new Set(roles)].map((role) => ({ accountId, role })));
  const places = [...new Map(teams.map((place) => [place.teamId, place])).values()];
  if (places.length > 0) await tx.db.insert(teamMember).values(places.map((place) => ({ accountId, ...place })));
};
