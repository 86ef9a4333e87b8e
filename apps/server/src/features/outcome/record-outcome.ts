import type { Reader, Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

type Writer = Pick<Actor, 'accountId'>;

/** @throws NOT_FOUND when the id names another's; ALREADY_THERE when it was kept with another total. */
export const outcomeAlready = async (
  { db, tables: { outcome, outcomeScore } }: Reader,
  writer: Writer,
  input: RecordOutcomeInput,
) => {
  const [already] = await db
    .select({ accountId: outcome.accountId, personId: outcome.personId, score: outcomeScore.value })
    .from(outcome)
    .innerJoin(outcomeScore, eq(outcomeScore.outcomeId, outcome.id))
    .where(eq(outcome.id, input.id));
  if (!already) return false;
  if (already.accountId !== writer.accountId || already.personId !== input.personId) throw new DomainError('NOT_FOUND');
  // What was changed after a first try, whose answer was lost, would vanish behind "saved".
  if (already.score !== input.score) throw new DomainError('ALREADY_THERE', { field: 'score' });
  return true;
};

/** Whose it is and in which episode was looked up by the caller. */
export const writeOutcome = async (
  { db, tables: { outcome, outcomeScore } }: Tx,
  { accountId, episodeId }: Writer & { episodeId: string },
  input: RecordOutcomeInput,
  now: Date,
  writtenAt: Date | null,
) => {
  const { score, ...measure } = input;
  const shared = {
    episodeId,
    instrument: 'qpr_15',
    informant: 'person',
    occasion: input.occasion,
    takenOn: input.takenOn,
    recordedAt: now,
  } as const;
  await db.insert(outcome).values({ ...measure, ...shared, accountId, way: 'score_only', writtenAt });
  await db.insert(outcomeScore).values({ ...shared, outcomeId: input.id, scale: 'total', value: score });
};

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
  if (await outcomeAlready(tx, actor, input)) return { id: input.id };
  const walk = await openWalk(tx, actor, input.personId);
  const takenOn = dayWithinEpisode(input.takenOn, walk, todayOf(actor, now));
  if (takenOn) throw refuseFields({ takenOn });
  await writeOutcome(tx, { accountId: actor.accountId, episodeId: walk.episodeId }, input, now, writtenAt);
  await recordAudit(tx, actor, 'outcome.record', input.id, now);
  return { id: input.id };
};
