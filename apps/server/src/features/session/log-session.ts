import { prepared } from '@alongside/db/prepared.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { type LogSessionInput, sessionDayRefusal } from '@alongside/domain/session/log-session.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

const findAlready = prepared('session_already', ({ db, tables: { session } }: Reader) =>
  db
    .select({
      accountId: session.accountId,
      personId: session.personId,
      version: session.version,
      note: session.note,
      ownWords: session.ownWords,
    })
    .from(session)
    .where(eq(session.id, sql.placeholder('id'))),
);

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
      recordedAt: sql.placeholder('recordedAt'),
      ...(waited && { writtenAt: sql.placeholder('writtenAt') }),
    }),
  );

const addSession = adding('session_add', false);
const addWaitedSession = adding('session_add_waited', true);

const closeMeetUp = prepared('session_close_meet_up', ({ db, tables: { meetUp } }: Tx) =>
  db
    .update(meetUp)
    .set({ sessionId: sql`${sql.placeholder('sessionId')}` })
    .where(
      and(
        eq(meetUp.id, sql.placeholder('meetUpId')),
        eq(meetUp.accountId, sql.placeholder('actorId')),
        eq(meetUp.personId, sql.placeholder('personId')),
        isNull(meetUp.sessionId),
      ),
    ),
);

/**
 * A peer worker logs a contact, or an attempt at one, with someone they walk with now. Sending the same id again is the
 * same session. Also plans the next meet-up and takes the planned one off Today.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the
 * plan's id names another, or the same id brings other words.
 */
export const logSession = async (
  tx: Tx,
  actor: Actor,
  input: LogSessionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const [already] = await findAlready(tx, { id: input.id });
  if (already) {
    if (already.accountId !== actor.accountId || already.personId !== input.personId)
      throw new DomainError('NOT_FOUND');
    // Words written after a first try, whose answer was lost, would vanish behind "saved".
    const isAsKept = (['note', 'ownWords'] as const).every(
      (each) => input[each] === null || input[each] === already[each],
    );
    if (!isAsKept) throw new DomainError('ALREADY_THERE', { field: 'note' });
    return { id: input.id, version: already.version };
  }
  const walk = await openWalk(tx, actor, input.personId);
  const refusal = sessionDayRefusal(input, walk, todayOf(actor, now), todayOf(actor, writtenAt ?? now));
  if (refusal) throw refuseFields(refusal);

  const { next, meetUpId, ...session } = input;
  const note = session.note === null ? { writtenWith: null, notSharedReason: null } : {};
  const add = writtenAt ? addWaitedSession : addSession;
  await add(tx, {
    ...session,
    ...note,
    organisationId: walk.organisationId,
    episodeId: walk.episodeId,
    accountId: actor.accountId,
    recordedAt: now,
    writtenAt,
  });
  if (meetUpId)
    await closeMeetUp(tx, { meetUpId, sessionId: input.id, actorId: actor.accountId, personId: input.personId });
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
  await recordAudit(tx, actor, 'session.log', input.id, now);
  return { id: input.id, version: 1 };
};
