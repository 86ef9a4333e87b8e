import { and, eq, isNull, or, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type LogSessionInput, sessionDayRefusal } from '@alongside/domain/session/log-session.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { isPlanTakenOver } from '../../reach/plan-reach.ts';
import { writeOwnAction } from '../action/add-action.ts';
import { walkToLog } from '../episode/open-walk.ts';
import { loggedAlready } from './logged-already.ts';
import { writeWish } from './wish-to-talk.ts';

/** The library cannot put null where it expects a time, so what waited on a device has a query of its own. */
const adding = (name: string, waited: boolean) =>
  prepared(name, ({ db, tables: { session } }: Tx) =>
    db.insert(session).values({
      id: sql.placeholder('id'),
      organisationId: sql.placeholder('organisationId'),
      personId: sql.placeholder('personId'),
      episodeId: sql.placeholder('episodeId'),
      accountId: sql.placeholder('accountId'),
      heldOn: sql.placeholder('heldOn'),
      startedAt: sql.placeholder('startedAt'),
      minutes: sql.placeholder('minutes'),
      attendance: sql.placeholder('attendance'),
      mode: sql.placeholder('mode'),
      place: sql.placeholder('place'),
      activities: sql.placeholder('activities'),
      note: sql.placeholder('note'),
      writtenWith: sql.placeholder('writtenWith'),
      notSharedReason: sql.placeholder('notSharedReason'),
      ownWords: sql.placeholder('ownWords'),
      strengths: sql.placeholder('strengths'),
      togetherId: sql.placeholder('togetherId'),
      recordedAt: sql.placeholder('recordedAt'),
      ...(waited && { writtenAt: sql.placeholder('writtenAt') }),
    }),
  );

const addSession = adding('session_add', false);
const addWaitedSession = adding('session_add_waited', true);

/** One session of one person. Whose it is and in which episode was looked up by the caller. */
export const writeSession = (
  tx: Tx,
  standing: { accountId: string; organisationId: string; episodeId: string },
  {
    next: _plan,
    willDo: _action,
    meetUpId: _planned,
    alsoWith: _others,
    wantsToTalk: _wish,
    ...session
  }: LogSessionInput,
  now: Date,
  writtenAt: Date | null,
) => {
  const add = writtenAt ? addWaitedSession : addSession;
  return add(tx, {
    ...session,
    ...(session.note === null && { writtenWith: null, notSharedReason: null }),
    ...standing,
    recordedAt: now,
    writtenAt,
  });
};

/** The plan that this session was leaves Today. Its maker's own or one taken over from them, and only while it is open. */
export const closeMeetUp = prepared('session_close_meet_up', (tx: Tx) => {
  const { db, tables } = tx;
  const { meetUp } = tables;
  const takenOver = isPlanTakenOver(tx, { accountId: sql.placeholder('actorId'), today: sql.placeholder('today') });
  return db
    .update(meetUp)
    .set({ sessionId: sql`${sql.placeholder('sessionId')}` })
    .where(
      and(
        eq(meetUp.id, sql.placeholder('meetUpId')),
        or(eq(meetUp.accountId, sql.placeholder('actorId')), takenOver),
        eq(meetUp.personId, sql.placeholder('personId')),
        isNull(meetUp.sessionId),
      ),
    );
});

/** A plan of the worker they stood in for, where the visit is written down after the cover. */
const closePlanOf = (
  { db, tables: { meetUp } }: Tx,
  workerId: string,
  { id: sessionId, personId, heldOn }: LogSessionInput,
  meetUpId: string,
) =>
  db
    .update(meetUp)
    .set({ sessionId })
    .where(
      and(
        eq(meetUp.id, meetUpId),
        eq(meetUp.accountId, workerId),
        eq(meetUp.personId, personId),
        eq(meetUp.onDay, heldOn),
        isNull(meetUp.sessionId),
      ),
    );

/** The open episode of someone else who was there. Who it was that stood in the way is said by id, never by name. */
const walkOfOther = async (tx: Tx, actor: Actor, personId: string, heldOn: Day, today: Day) => {
  const walk = await walkToLog(tx, actor, personId, heldOn).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError(error.code, { ...error.details, personId }) : error;
  });
  const refusal = sessionDayRefusal({ heldOn }, walk, today);
  if (refusal?.heldOn) throw refuseFields({ alsoWith: refusal.heldOn }, { personId });
  const { insteadOf: _plans, ...open } = walk;
  return open;
};

const writeWillDo = async (
  tx: Tx,
  actor: Actor,
  sessionId: string,
  willDo: NonNullable<LogSessionInput['willDo']>,
  now: Date,
): Promise<void> => {
  await writeOwnAction(tx, actor, { ...willDo, sessionId }, now).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND'
      ? new DomainError('ALREADY_THERE', { field: 'willDo' })
      : error;
  });
  await recordAudit(tx, actor, 'action.add', willDo.id, now);
};

/**
 * A peer worker logs a contact, or an attempt at one, with someone they walk with now, or covered for on that day and
 * until a few days ago. Sending the same id again is the
 * same session. Also plans the next meet-up and takes the planned one off Today, and puts
 * what its writer will do on their list. Who else was there gets a session of
 * their own with the same note; `ownWords` and `strengths` stay with the one they are of. All are reached and written, or
 * none.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the
 * plan's id names another, or the same id brings other words or other people.
 */
export const logSession = async (
  tx: Tx,
  actor: Actor,
  input: LogSessionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const already = await loggedAlready(tx, actor, input);
  if (already) {
    // The first try may have come without it: what is typed never vanishes behind "saved".
    if (input.willDo) await writeWillDo(tx, actor, input.id, input.willDo, now);
    if (input.wantsToTalk) await writeWish(tx, actor, input.id, now, writtenAt);
    return already;
  }

  const today = todayOf(actor, now);
  const { insteadOf, ...walk } = await walkToLog(tx, actor, input.personId, input.heldOn);
  const refusal = sessionDayRefusal(input, walk, today, todayOf(actor, writtenAt ?? now));
  if (refusal) throw refuseFields(refusal);

  const { next, meetUpId, alsoWith } = input;
  const { accountId } = actor;
  await writeSession(tx, { ...walk, accountId }, input, now, writtenAt);
  for (const { id, personId } of alsoWith) {
    const theirs = await walkOfOther(tx, actor, personId, input.heldOn, today);
    await writeSession(
      tx,
      { ...theirs, accountId },
      { ...input, id, personId, ownWords: null, strengths: null },
      now,
      writtenAt,
    );
  }

  if (meetUpId)
    await closeMeetUp(tx, {
      meetUpId,
      sessionId: input.id,
      actorId: actor.accountId,
      personId: input.personId,
      today: actor.today,
    });
  if (meetUpId && insteadOf) await closePlanOf(tx, insteadOf, input, meetUpId);
  if (next) {
    const planned = await tx.db
      .insert(tx.tables.meetUp)
      .values({
        id: next.id,
        personId: input.personId,
        accountId: actor.accountId,
        onDay: next.on,
        atTime: next.at,
        place: next.place,
      })
      .onConflictDoNothing()
      .returning({ id: tx.tables.meetUp.id });
    if (planned.length === 0) throw new DomainError('ALREADY_THERE', { field: 'next' });
  }
  if (input.willDo) await writeWillDo(tx, actor, input.id, input.willDo, now);
  if (input.wantsToTalk) await writeWish(tx, actor, input.id, now, writtenAt);
  for (const { id } of [input, ...alsoWith]) await recordAudit(tx, actor, 'session.log', id, now);
  return { id: input.id, version: 1, alsoWith: alsoWith.map(({ id }) => ({ id, version: 1 })) };
};
