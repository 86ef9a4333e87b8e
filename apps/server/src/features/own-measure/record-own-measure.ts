import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { scoresFromEntered } from '@alongside/domain/outcome/scores-from-entered.ts';
import type { RecordOwnMeasureInput } from '@alongside/domain/own-measure/record-own-measure.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { instrumentInUse } from '../instrument/instrument-in-use.ts';

/**
 * A peer worker keeps a look at how they are. Scored here; the audit entry says that it was kept, and never what it says.
 * Sending the same id again is the same measure; after it was removed, it is there again: that is the Undo.
 * @throws NOT_FOUND for a measure that is not one for workers, or an id of somebody else's; FIELDS_REFUSED for a day to
 * come, answers out of range, or none; ALREADY_THERE when it was kept otherwise.
 */
export const recordOwnMeasure = async (tx: Tx, actor: Actor, input: RecordOwnMeasureInput, now: Date) => {
  const { ownMeasure } = tx.tables;
  const { id, instrument: key, instrumentVersion, occasion, takenOn, answers, scores: entered, countsInTeam } = input;
  const instrument = await instrumentInUse(tx, actor.organisationId, key, instrumentVersion);
  if (!instrument?.isForWorkers) throw new DomainError('NOT_FOUND');
  if (takenOn > todayOf(actor, now)) throw refuseFields({ takenOn: 'day_in_future' });
  const scored = answers ? scoreInstrument(instrument, answers) : scoresFromEntered(instrument, entered ?? {});
  if (answers && Object.values(answers).every((answer) => answer === null))
    throw refuseFields({ answers: 'not_answered' });
  const scores = Object.fromEntries(scored.map(({ scale, value }) => [scale, value]));
  const [already] = await tx.db.select().from(ownMeasure).where(eq(ownMeasure.id, id));
  if (already && (already.accountId !== actor.accountId || already.instrument !== key))
    throw new DomainError('NOT_FOUND');
  const kept = { instrumentVersion, occasion, takenOn, answers, scores, countsInTeam };
  if (already) {
    refuseOtherWords(kept, already);
    return { id, scores: scored };
  }
  await tx.db.insert(ownMeasure).values({
    id,
    accountId: actor.accountId,
    instrument: key,
    ...kept,
    recordedAt: now,
  });
  await recordAudit(tx, actor, 'ownMeasure.record', id, now);
  return { id, scores: scored };
};
