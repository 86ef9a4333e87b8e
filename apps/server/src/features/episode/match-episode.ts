import type { Tx } from '@alongside/db/store.ts';
import type { MatchEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { statesWithoutWorker } from '@alongside/domain/episode/states-without-worker.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { moveEpisode, openEpisodeOf } from './own-episode.ts';

/**
 * Someone looks for the right peer worker, or stops looking: either way the person still waits for one.
 * @throws NOT_FOUND; CLOSED after the ending, and once someone walks with them; STALE_VERSION.
 */
export const matchEpisode = async (tx: Tx, actor: Actor, input: MatchEpisodeInput, now: Date) => {
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  if (!statesWithoutWorker.some((state) => state === found.state))
    throw new DomainError('CLOSED', { reason: 'episode_not_waiting' });
  const answer = await moveEpisode(tx, input, found, { state: input.isBeingMatched ? 'matching' : 'waiting' });
  await recordAudit(tx, actor, 'episode.match', input.episodeId, now);
  return answer;
};
