import type { Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

/**
 * A peer worker writes down the total of a QPR the person filled in. Sending the same id again is the same total.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be.
 */
export const recordOutcome = async (
  tx: Tx,
  actor: Actor,
  input: RecordOutcomeInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { outcome } = tx.tables;
  const [already] = await tx.db
    .select({ accountId: outcome.accountId, personId: outcome.personId, score: outcome.score })
    .from(outcome)
    .where(eq(outcome.id, input.id));
  if (already) {
    if (already.accountId !== actor.accountId || already.personId !== input.personId)
      throw new DomainError('NOT_FOUND');
    // What was changed after a first try, whose answer was lost, would vanish behind "saved".
    if (already.score !== input.score) throw new DomainError('ALREADY_THERE', { field: 'score' });
    return { id: input.id };
  }
  const walk = await openWalk(tx, actor, input.personId);
  const takenOn = dayWithinEpisode(input.takenOn, walk, todayOf(actor, now));
  if (takenOn) throw refuseFields({ takenOn });
  await tx.db.insert(outcome).values({
    ...input,
    episodeId: walk.episodeId,
    accountId: actor.accountId,
    instrument: 'qpr',
    recordedAt: now,
    writtenAt,
  });
  await recordAudit(tx, actor, 'outcome.record', input.id, now);
  return { id: input.id };
};
