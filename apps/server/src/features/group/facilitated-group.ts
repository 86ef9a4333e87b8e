import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { facilitates } from '../../reach/group-reach.ts';

/**
 * A group the caller facilitates; every write and every page about one group begins here.
 * @throws NOT_FOUND when they do not, or are no longer in its team.
 */
export const facilitatedGroup = async (reader: Reader, actor: Actor, groupId: string) => {
  const { group, team } = reader.tables;
  const [found] = await reader.db
    .select({
      id: group.id,
      organisationId: group.organisationId,
      teamId: group.teamId,
      teamName: team.name,
      name: group.name,
      purpose: group.purpose,
      forWhom: group.forWhom,
      isOpen: group.isOpen,
      capacity: group.capacity,
      venue: group.venue,
      startedOn: group.startedOn,
      endedOn: group.endedOn,
      version: group.version,
    })
    .from(group)
    .innerJoin(team, eq(team.id, group.teamId))
    .where(and(eq(group.id, groupId), facilitates(reader, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

export const facilitatesNow = async (
  reader: Reader,
  actor: Pick<Actor, 'accountId'>,
  groupId: string,
): Promise<boolean> => {
  const { group } = reader.tables;
  const [found] = await reader.db
    .select({ id: group.id })
    .from(group)
    .where(and(eq(group.id, groupId), facilitates(reader, actor.accountId)));
  return found !== undefined;
};

/**
 * The same, for what only a group that goes on can have: dates, members, an agreement.
 * @throws NOT_FOUND; CLOSED once the group has ended.
 */
export const openGroup = async (reader: Reader, actor: Actor, groupId: string) => {
  const found = await facilitatedGroup(reader, actor, groupId);
  if (found.endedOn) throw new DomainError('CLOSED', { reason: 'group_ended' });
  return found;
};
