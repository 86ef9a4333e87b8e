import type { Tx } from '@alongside/db/store.ts';
import { episodeDayRefusal } from '@alongside/domain/episode/episode-rules.ts';
import type { PauseEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { currentPairing, moveEpisode, openEpisodeOf } from './own-episode.ts';

/**
 * A rest agreed with the person: they stay with their peer worker and leave the lists of who has not been met lately.
 * @throws NOT_FOUND; CLOSED after the ending or while it rests already; FIELDS_REFUSED for the day; STALE_VERSION.
 */
export const pauseEpisode = async (tx: Tx, actor: Actor, input: PauseEpisodeInput, now: Date) => {
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  if (found.state === 'paused') throw new DomainError('CLOSED', { reason: 'episode_paused' });
  const refusal = episodeDayRefusal('on', input.on, found, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const answer = await moveEpisode(tx, input, found, { state: 'paused', pausedOn: input.on });
  await recordAudit(tx, actor, 'episode.pause', input.episodeId, now);
  return answer;
};

/**
 * The rest is over: they walk on with whoever walked with them, or wait for someone.
 * @throws NOT_FOUND; CLOSED when it does not rest; FIELDS_REFUSED for the day; STALE_VERSION.
 */
export const resumeEpisode = async (tx: Tx, actor: Actor, input: PauseEpisodeInput, now: Date) => {
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  if (found.state !== 'paused') throw new DomainError('CLOSED', { reason: 'episode_not_paused' });
  const refusal = episodeDayRefusal('on', input.on, found, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const state = (await currentPairing(tx, input.episodeId)) ? 'active' : 'waiting';
  const answer = await moveEpisode(tx, input, found, { state, pausedOn: null });
  await recordAudit(tx, actor, 'episode.resume', input.episodeId, now);
  return answer;
};
