import { and, desc, eq, inArray, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { isWalkOfTheirs } from '../../reach/ended-walk.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/**
 * After an ending nobody walks with the person, and the ending or a later point can still be asked by a coordinator, or typed
 * in by a supervisor of the team as well. Only the newest time together counts: whoever walks with them again asks there.
 * @throws NOT_FOUND out of reach; CLOSED while they walk together, and when the person has died.
 */
export const endedEpisode = async (reader: Reader, actor: Actor, personId: string) => {
  const { episode } = reader.tables;
  const theNewest = reader.db
    .select({ id: episode.id })
    .from(episode)
    .where(and(eq(episode.personId, personId), inOwnOrganisation(episode.organisationId, actor)))
    .orderBy(sql`${episode.endedOn} is null desc`, desc(episode.endedOn), desc(episode.id))
    .limit(1);
  const [newest] = await reader.db
    .select({
      id: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      state: episode.state,
      reason: episode.endingReason,
    })
    .from(episode)
    .where(and(inArray(episode.id, theNewest), isWalkOfTheirs(reader, actor)));
  if (!newest) throw new DomainError('NOT_FOUND');
  if (newest.state !== 'ended') throw new DomainError('CLOSED', { reason: 'episode_open' });
  if (newest.reason === 'died') throw new DomainError('CLOSED', { reason: 'episode_ended' });
  return { episodeId: newest.id, organisationId: newest.organisationId, referredOn: newest.referredOn };
};
