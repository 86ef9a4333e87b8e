import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { agreedEndRefusal } from '@alongside/domain/episode/episode-rules.ts';
import type { AgreeEndingInput } from '@alongside/domain/episode/open-episode.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { moveEpisode, openEpisodeOf } from './own-episode.ts';

/** A colleague who covers agrees no ending: it belongs to the two who walk together. */
const refuseOthers = async (reader: Reader, actor: Actor, episodeId: string): Promise<void> => {
  if (has(actor, 'coordinator')) return;
  const { pairing, episode, teamMember } = reader.tables;
  const [walks] = await reader.db
    .select({ id: pairing.id })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(and(eq(episode.id, episodeId), eq(pairing.accountId, actor.accountId), isNull(pairing.endedOn)));
  if (!walks) throw new DomainError('NOT_FOUND');
};

/**
 * The two agreed on which day they will end, moved it, or took it out. Nothing ends by itself on it.
 * @throws NOT_FOUND; CLOSED after the ending; FIELDS_REFUSED for a day that has passed; STALE_VERSION.
 */
export const agreeEnding = async (tx: Tx, actor: Actor, input: AgreeEndingInput, now: Date) => {
  const { agreedEndOn } = input;
  await refuseOthers(tx, actor, input.episodeId);
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  if (found.agreedEndOn === agreedEndOn) return { version: found.version };
  const refusal = agreedEndRefusal(agreedEndOn, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const answer = await moveEpisode(tx, input, found, { agreedEndOn });
  await recordAudit(tx, actor, 'episode.agreeEnding', input.episodeId, now);
  return answer;
};
