import { and, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { BeginGroupInput } from '@alongside/domain/group/begin-group.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { peerWorkersOf } from './group-teams.ts';

/**
 * Whoever facilitates besides the caller: peer workers of the group's team.
 * @throws FIELDS_REFUSED when one is not, or is no longer.
 */
export const coFacilitatorsOf = async (
  reader: Reader,
  actor: Actor,
  teamId: string,
  asked: readonly string[],
): Promise<string[]> => {
  const ids = asked.filter((id) => id !== actor.accountId);
  if (ids.length === 0) return [];
  const workers = new Set((await peerWorkersOf(reader, [teamId])).map(({ id }) => id));
  if (ids.some((id) => !workers.has(id))) throw refuseFields({ coFacilitators: 'not_in_this_team' });
  return ids;
};

const isInTeam = async ({ db, tables: { team, teamMember } }: Reader, actor: Actor, teamId: string) => {
  const [found] = await db
    .select({ id: team.id })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(
      and(
        eq(team.id, teamId),
        eq(team.organisationId, actor.organisationId),
        eq(teamMember.accountId, actor.accountId),
      ),
    );
  return found !== undefined;
};

/**
 * A peer worker begins a group in a team they are in, and facilitates it. Sending the same id again is the same group.
 * @throws NOT_FOUND when they are not in the team, or the id names another group; FIELDS_REFUSED for a co-facilitator of
 * another team; ALREADY_THERE when the same id brings other words.
 */
export const beginGroup = async (tx: Tx, actor: Actor, input: BeginGroupInput, now: Date) => {
  const { group, groupFacilitator } = tx.tables;
  const { coFacilitators, ...words } = input;
  if (!(await isInTeam(tx, actor, input.teamId))) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db
    .select({ teamId: group.teamId, name: group.name, purpose: group.purpose, version: group.version })
    .from(group)
    .where(eq(group.id, input.id));
  if (already) {
    if (already.teamId !== input.teamId) throw new DomainError('NOT_FOUND');
    if (already.name !== input.name || already.purpose !== input.purpose)
      throw new DomainError('ALREADY_THERE', { field: 'name' });
    return { id: input.id, version: already.version };
  }
  const others = await coFacilitatorsOf(tx, actor, input.teamId, coFacilitators);
  await tx.db.insert(group).values({ ...words, organisationId: actor.organisationId, addedAt: now });
  await tx.db
    .insert(groupFacilitator)
    .values(
      [actor.accountId, ...others].map((accountId) => ({ groupId: input.id, accountId, since: input.startedOn })),
    );
  await recordAudit(tx, actor, 'group.begin', input.id, now);
  return { id: input.id, version: 1 };
};
