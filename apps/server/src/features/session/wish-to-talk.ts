import { and, asc, eq, inArray, isNull, not, or, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { WishToTalkInput } from '@alongside/domain/session/amend-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { isPracticeSupervisorOf, isTalkedAbout } from '../../reach/practice-reach.ts';
import { ownSession } from './own-session.ts';

/** Whose session it is was looked up by the caller. Said twice it is said once, and said anew it is open again. */
export const writeWish = async (
  { db, tables: { talkWish } }: Tx,
  { accountId, timeZone }: Pick<Actor, 'accountId' | 'timeZone'>,
  sessionId: string,
  now: Date,
  writtenAt: Date | null,
): Promise<void> => {
  const wishedAt = writtenAt ?? now;
  const wish = { wishedOn: todayOf({ timeZone }, wishedAt), wishedAt, takenBackAt: null };
  const [already] = await db
    .select({ takenBackAt: talkWish.takenBackAt })
    .from(talkWish)
    .where(eq(talkWish.sessionId, sessionId));
  if (!already) await db.insert(talkWish).values({ ...wish, sessionId, accountId });
  else if (already.takenBackAt) await db.update(talkWish).set(wish).where(eq(talkWish.sessionId, sessionId));
};

/**
 * Whoever wrote a session would like to talk about it in supervision, or would not any more.
 * @throws NOT_FOUND when it is someone else's, or they no longer walk together; CLOSED when the session is voided.
 */
export const wishToTalk = async (
  tx: Tx,
  actor: Actor,
  { sessionId, wantsToTalk }: WishToTalkInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { talkWish } = tx.tables;
  const found = await ownSession(tx, actor, sessionId);
  if (wantsToTalk && found.voidedAt) throw new DomainError('CLOSED', { reason: 'session_voided' });
  if (wantsToTalk) await writeWish(tx, actor, sessionId, now, writtenAt);
  else
    await tx.db
      .update(talkWish)
      .set({ takenBackAt: now })
      .where(and(eq(talkWish.sessionId, sessionId), isNull(talkWish.takenBackAt)));
  await recordAudit(tx, actor, 'session.wishToTalk', sessionId, now);
  return { wantsToTalk };
};

/**
 * Which of these sessions their writer would like to talk about, and whether a practice supervision was held since: for
 * the writer and for their practice supervisor. To everybody else there is none. One query.
 */
export const wishesOn = async (reader: Reader, actor: Actor, sessionIds: readonly string[]) => {
  const { talkWish, account } = reader.tables;
  const own = has(actor, 'peer_worker') ? eq(talkWish.accountId, actor.accountId) : undefined;
  const ofMyWorker = has(actor, 'supervisor') ? isPracticeSupervisorOf(reader, talkWish.accountId, actor) : undefined;
  if (!own && !ofMyWorker) return new Map<string, 'waits' | 'talked'>();
  const rows = await reader.db
    .select({
      sessionId: talkWish.sessionId,
      talked: sql<number>`case when ${isTalkedAbout(reader)} then 1 else 0 end`,
    })
    .from(talkWish)
    // Beside another table, so that each column is named with its own.
    .innerJoin(account, eq(account.id, talkWish.accountId))
    .where(and(inArray(talkWish.sessionId, [...sessionIds]), isNull(talkWish.takenBackAt), or(own, ofMyWorker)));
  return new Map(
    rows.map(({ sessionId, talked }) => [sessionId, talked === 1 ? ('talked' as const) : ('waits' as const)]),
  );
};

/**
 * What a worker would like to talk about and has not yet, oldest first: for themself, and for their practice supervisor. The
 * person is named while the reader reaches them. One query.
 */
export const waitingToTalk = async (reader: Reader, actor: Actor, workerId: string) => {
  const { person, session, talkWish } = reader.tables;
  const isMine = workerId === actor.accountId;
  if (!isMine && !has(actor, 'supervisor')) return [];
  const reached = isMine ? walksWith(reader, person.id, actor) : supervisesPerson(reader, person.id, actor.accountId);
  return reader.db
    .select({ sessionId: session.id, heldOn: session.heldOn, personId: person.id, name: person.displayName })
    .from(talkWish)
    .innerJoin(session, and(eq(session.id, talkWish.sessionId), isNull(session.voidedAt)))
    .leftJoin(person, and(eq(person.id, session.personId), reached))
    .where(
      and(
        eq(talkWish.accountId, workerId),
        isNull(talkWish.takenBackAt),
        not(isTalkedAbout(reader)),
        isMine ? undefined : isPracticeSupervisorOf(reader, talkWish.accountId, actor),
      ),
    )
    .orderBy(asc(session.heldOn), asc(session.id));
};
