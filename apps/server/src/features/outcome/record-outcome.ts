import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';
import { numberAsked } from '../instrument/kept-wordings.ts';
import { type ScoredMeasure, scoredMeasure, writeMeasure } from './write-measure.ts';

type Writer = Pick<Actor, 'accountId' | 'organisationId'>;

const plain = ['instrument', 'instrumentVersion', 'occasion', 'takenOn', 'way', 'informant'] as const;

const isSameBy = (one: Readonly<Record<string, unknown>> | null, other: Readonly<Record<string, unknown>> | null) =>
  [...Object.keys(one ?? {}), ...Object.keys(other ?? {})].every(
    (key) => (one?.[key] ?? null) === (other?.[key] ?? null),
  );

const byScale = (scores: readonly { scale: string; value: number | null }[]) =>
  Object.fromEntries(scores.map(({ scale, value }) => [scale, value]));

/**
 * Null when nothing is there under this id yet. What was changed after a first try, whose answer was lost, would vanish
 * behind "saved", so every field is compared.
 * @throws NOT_FOUND when the id names another's; ALREADY_THERE when it was kept with other words.
 */
export const outcomeAlready = async (reader: Reader, writer: Writer, input: RecordOutcomeInput) => {
  const { outcome, outcomeScore } = reader.tables;
  const [kept] = await reader.db.select().from(outcome).where(eq(outcome.id, input.id));
  if (!kept) return null;
  if (kept.accountId !== writer.accountId || kept.personId !== input.personId) throw new DomainError('NOT_FOUND');
  const scores = await reader.db
    .select({ scale: outcomeScore.scale, value: outcomeScore.value })
    .from(outcomeScore)
    .where(eq(outcomeScore.outcomeId, input.id));
  const sent = await scoredMeasure(reader, writer.organisationId, input);
  const field =
    plain.find((each) => kept[each] !== sent[each]) ??
    (['answers', 'words'] as const).find((each) => !isSameBy(kept[each], sent[each])) ??
    (isSameBy(byScale(scores), byScale(sent.scores)) ? null : 'scores');
  if (field) throw new DomainError('ALREADY_THERE', { field });
  return { id: input.id, riskToLife: sent.riskToLife };
};

/** Whose it is and in which episode was looked up by the caller. @throws FIELDS_REFUSED. */
export const writeOutcome = async (
  tx: Tx,
  { accountId, organisationId, episodeId }: Writer & { episodeId: string },
  { id, personId, ...filledIn }: RecordOutcomeInput,
  now: Date,
  writtenAt: Date | null,
): Promise<ScoredMeasure> => {
  const measure = await scoredMeasure(tx, organisationId, filledIn);
  const wordingNumber = await numberAsked(tx, organisationId, filledIn, writtenAt ?? now);
  await writeMeasure(tx, { id, personId, episodeId, accountId, wordingNumber }, measure, now, writtenAt);
  return measure;
};

/**
 * A peer worker writes down a measure the person, or they themselves, filled in. It is scored here. Sending the same id
 * again is the same measure. `riskToLife`: an answer asks for a conversation today.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; ALREADY_THERE with other words; FIELDS_REFUSED for a day that
 * cannot be and for answers that do not fit the measure.
 */
export const recordOutcome = async (
  tx: Tx,
  actor: Actor,
  input: RecordOutcomeInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const already = await outcomeAlready(tx, actor, input);
  if (already) return already;
  const walk = await openWalk(tx, actor, input.personId);
  const takenOn = dayWithinEpisode(input.takenOn, walk, todayOf(actor, now));
  if (takenOn) throw refuseFields({ takenOn });
  const { riskToLife } = await writeOutcome(tx, { ...actor, episodeId: walk.episodeId }, input, now, writtenAt);
  await recordAudit(tx, actor, 'outcome.record', input.id, now);
  return { id: input.id, riskToLife };
};
