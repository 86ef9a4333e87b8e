import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

/** The newest time this worker and this person walked together; the reach is the pairing itself, in a team that is still theirs. */
const findWalk = prepared('open_walk', (reader: Reader) => {
  const { pairing, episode, teamMember } = reader.tables;
  return reader.db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      state: episode.state,
      pairingEndedOn: pairing.endedOn,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(and(eq(pairing.personId, sql.placeholder('personId')), eq(pairing.accountId, sql.placeholder('actorId'))))
    .orderBy(sql`${pairing.endedOn} is null desc`, desc(pairing.startedOn))
    .limit(1);
});

/**
 * The open episode this worker may write in: sessions, meet-ups, goals and outcomes all begin here.
 * @throws NOT_FOUND out of reach; CLOSED when they walked together and the episode has ended.
 */
export const openWalk = async (reader: Reader, actor: Actor, personId: string) => {
  const [walk] = await findWalk(reader, { personId, actorId: actor.accountId });
  if (walk?.state === 'ended') throw new DomainError('CLOSED', { reason: 'episode_ended' });
  if (!walk || walk.pairingEndedOn !== null) throw new DomainError('NOT_FOUND');
  return walk;
};

/** Whether this account may write about this person now. */
export const hasOpenWalk = async (reader: Reader, { accountId }: Pick<Actor, 'accountId'>, personId: string) => {
  const [walk] = await findWalk(reader, { personId, actorId: accountId });
  return walk !== undefined && walk.state !== 'ended' && walk.pairingEndedOn === null;
};
