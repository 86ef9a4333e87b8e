import { and, desc, eq, gte, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/**
 * An episode of the actor's own organisation that still goes on.
 * @throws NOT_FOUND; CLOSED once it has ended.
 */
export const openEpisodeOf = async ({ db, tables: { episode } }: Reader, actor: Actor, episodeId: string) => {
  const [found] = await db
    .select({
      id: episode.id,
      personId: episode.personId,
      teamId: episode.teamId,
      state: episode.state,
      referredOn: episode.referredOn,
      startedOn: episode.startedOn,
      agreedEndOn: episode.agreedEndOn,
      version: episode.version,
    })
    .from(episode)
    .where(and(eq(episode.id, episodeId), inOwnOrganisation(episode.organisationId, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.state === 'ended') throw new DomainError('CLOSED', { reason: 'episode_ended' });
  return found;
};

type EpisodeChange = Partial<Tx['tables']['episode']['$inferInsert']>;

/** @throws STALE_VERSION when someone else moved it first; nothing anyone typed is at stake, so no texts go with it. */
export const moveEpisode = async (
  { db, tables: { episode } }: Tx,
  input: { episodeId: string; version: number },
  current: { version: number },
  change: EpisodeChange,
) => {
  const moved = await db
    .update(episode)
    .set({ ...change, version: input.version + 1 })
    .where(and(eq(episode.id, input.episodeId), eq(episode.version, input.version)))
    .returning({ version: episode.version });
  if (moved.length === 0)
    throw new DomainError('STALE_VERSION', { yours: null, current: null, version: current.version });
  return { version: input.version + 1 };
};

/** Who walks with them now: the newest pairing without an end. */
export const currentPairing = async ({ db, tables: { pairing } }: Reader, episodeId: string) => {
  const [found] = await db
    .select({ id: pairing.id, accountId: pairing.accountId, startedOn: pairing.startedOn })
    .from(pairing)
    .where(and(eq(pairing.episodeId, episodeId), isNull(pairing.endedOn)))
    .orderBy(desc(pairing.startedOn))
    .limit(1);
  return found ?? null;
};

/**
 * The pairing ends, and with it the reach; meet-ups still planned from that day on are called off, so that nobody waits
 * for someone who will not come.
 */
export const endPairings = async (tx: Tx, episode: { id: string; personId: string }, endedOn: string, now: Date) => {
  const { pairing, meetUp } = tx.tables;
  await tx.db
    .update(pairing)
    .set({ endedOn })
    .where(and(eq(pairing.episodeId, episode.id), isNull(pairing.endedOn)));
  await tx.db
    .update(meetUp)
    .set({ calledOffAt: now })
    .where(
      and(
        eq(meetUp.personId, episode.personId),
        gte(meetUp.onDay, endedOn),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    );
};
