import { prepared } from '@alongside/db/prepared.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type LogSessionInput, sessionDayRefusal } from '@alongside/domain/session/log-session.ts';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

const findAlready = prepared('session_already', ({ db, tables: { session } }: Reader) =>
  db
    .select({ accountId: session.accountId, version: session.version })
    .from(session)
    .where(eq(session.id, sql.placeholder('id'))),
);

/** The newest time this worker and this person walked together; the reach is the pairing itself. */
const findWalk = prepared('session_walk', ({ db, tables: { pairing, episode } }: Reader) =>
  db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      state: episode.state,
      pairingEndedOn: pairing.endedOn,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .where(and(eq(pairing.personId, sql.placeholder('personId')), eq(pairing.accountId, sql.placeholder('actorId'))))
    .orderBy(sql`${pairing.endedOn} is null desc`, desc(pairing.startedOn))
    .limit(1),
);

/**
 * The open episode this worker may write in.
 * @throws NOT_FOUND out of reach; CLOSED when they walked together and the episode has ended.
 */
export const openWalk = async (reader: Reader, actor: Actor, personId: string) => {
  const [walk] = await findWalk(reader, { personId, actorId: actor.accountId });
  if (walk?.state === 'ended') throw new DomainError('CLOSED', { reason: 'episode_ended' });
  if (!walk || walk.pairingEndedOn !== null) throw new DomainError('NOT_FOUND');
  return walk;
};

const addSession = prepared('session_add', ({ db, tables: { session } }: Tx) =>
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
  }),
);

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
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be.
 */
export const logSession = async (tx: Tx, actor: Actor, input: LogSessionInput, now: Date) => {
  const [already] = await findAlready(tx, { id: input.id });
  if (already) {
    if (already.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
    return { id: input.id, version: already.version };
  }
  const walk = await openWalk(tx, actor, input.personId);
  const refusal = sessionDayRefusal(input, walk, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);

  const { next, meetUpId, ...session } = input;
  const note = session.note === null ? { writtenWith: null, notSharedReason: null } : {};
  await addSession(tx, {
    ...session,
    ...note,
    organisationId: walk.organisationId,
    episodeId: walk.episodeId,
    accountId: actor.accountId,
    recordedAt: now,
  });
  if (meetUpId)
    await closeMeetUp(tx, { meetUpId, sessionId: input.id, actorId: actor.accountId, personId: input.personId });
  if (next)
    await tx.db.insert(tx.tables.meetUp).values({
      id: next.id,
      personId: input.personId,
      accountId: actor.accountId,
      onDay: next.on,
      atTime: next.at,
      place: next.place,
    });
  await recordAudit(tx, actor, 'session.log', input.id, now);
  return { id: input.id, version: 1 };
};
