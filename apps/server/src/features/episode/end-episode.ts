import type { Tx } from '@alongside/db/store.ts';
import { endingDayRefusal } from '@alongside/domain/episode/episode-rules.ts';
import type { EndEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { currentPairing, endPairings, moveEpisode, openEpisodeOf } from './own-episode.ts';

/**
 * The ending, with its reason. The peer worker's reach ends with it and planned meet-ups are called off; nothing that was
 * written goes away.
 * @throws NOT_FOUND; CLOSED when it has ended already; FIELDS_REFUSED for the day; STALE_VERSION.
 */
export const endEpisode = async (tx: Tx, actor: Actor, input: EndEpisodeInput, now: Date) => {
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  const refusal = endingDayRefusal(input.endedOn, found, await currentPairing(tx, found.id), todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const answer = await moveEpisode(tx, input, found, {
    state: 'ended',
    pausedOn: null,
    endedOn: input.endedOn,
    endingReason: input.reason,
  });
  await endPairings(tx, found, input.endedOn, now);
  await recordAudit(tx, actor, 'episode.end', input.episodeId, now);
  return answer;
};
