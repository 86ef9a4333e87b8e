import type { Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { RecordAfterEndingInput } from '@alongside/domain/outcome/record-outcome.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { endedEpisode } from './ended-episode.ts';
import { outcomeAlready, writeOutcome } from './record-outcome.ts';

/**
 * A supervisor of the team, or a coordinator, types in a sheet, or a score, that came after the two had ended. It belongs to
 * that ended time together. Sending the same id again is the same measure. `riskToLife`: an answer asks for a conversation today.
 * @throws NOT_FOUND out of reach; CLOSED while they walk together, and when the person has died; ALREADY_THERE with other
 * words; FIELDS_REFUSED for a day that cannot be and for answers that do not fit the measure.
 */
export const recordAfterEnding = async (tx: Tx, actor: Actor, input: RecordAfterEndingInput, now: Date) => {
  const already = await outcomeAlready(tx, actor, input);
  if (already) return already;
  const ended = await endedEpisode(tx, actor, input.personId);
  const takenOn = dayWithinEpisode(input.takenOn, ended, todayOf(actor, now));
  if (takenOn) throw refuseFields({ takenOn });
  const { riskToLife } = await writeOutcome(tx, { ...actor, episodeId: ended.episodeId }, input, now, null);
  await recordAudit(tx, actor, 'outcome.recordAfterEnding', input.id, now);
  return { id: input.id, riskToLife };
};
