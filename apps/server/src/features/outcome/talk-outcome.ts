import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { TalkOutcomeInput } from '@alongside/domain/outcome/talk-outcome.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';
import { outcomeInReach } from './own-outcome.ts';
import { knownInstrument } from './write-measure.ts';

type Writer = Pick<Actor, 'accountId' | 'organisationId'>;

/** @throws NOT_FOUND when the id names another's; ALREADY_THERE when it was kept with other words. */
export const talkAlready = async ({ db, tables: { outcomeTalk } }: Reader, writer: Writer, input: TalkOutcomeInput) => {
  const [kept] = await db.select().from(outcomeTalk).where(eq(outcomeTalk.id, input.id));
  if (!kept) return false;
  if (kept.accountId !== writer.accountId || kept.outcomeId !== input.outcomeId) throw new DomainError('NOT_FOUND');
  if (kept.words !== input.words) throw new DomainError('ALREADY_THERE', { field: 'words' });
  if ([...kept.items].sort().join() !== [...input.items].sort().join())
    throw new DomainError('ALREADY_THERE', { field: 'items' });
  return true;
};

/** Which measure it is about was looked up by the caller. @throws FIELDS_REFUSED for an item it does not ask. */
export const writeTalk = async (
  tx: Tx,
  { accountId, organisationId }: Writer,
  measure: { instrument: string; instrumentVersion: number },
  input: TalkOutcomeInput,
  now: Date,
  writtenAt: Date | null,
): Promise<void> => {
  const asked = await knownInstrument(tx, organisationId, measure);
  if (input.items.some((key) => !asked.items.some((item) => item.key === key)))
    throw refuseFields({ items: 'answer_not_asked' });
  await tx.db.insert(tx.tables.outcomeTalk).values({ ...input, accountId, recordedAt: now, writtenAt });
};

/**
 * Whoever walks with the person notes what the two talked about after a measure, and what the person makes of it. Nothing
 * said is replaced by what is said later. Sending the same id again is the same talk.
 * @throws NOT_FOUND out of reach; CLOSED after the ending, or when the measure was taken back; FIELDS_REFUSED.
 */
export const talkOutcome = async (
  tx: Tx,
  actor: Actor,
  input: TalkOutcomeInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  if (await talkAlready(tx, actor, input)) return { id: input.id };
  const measure = await outcomeInReach(tx, actor, input.outcomeId, 'any');
  await openWalk(tx, actor, measure.personId);
  if (measure.voidedAt) throw new DomainError('CLOSED', { reason: 'outcome_voided' });
  await writeTalk(tx, actor, measure, input, now, writtenAt);
  await recordAudit(tx, actor, 'outcome.talk', input.id, now);
  return { id: input.id };
};
