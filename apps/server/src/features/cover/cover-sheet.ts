import { and, asc, desc, eq, gte, inArray, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { isHandedOverOn, untilOf } from '../../reach/cover-reach.ts';

const sessionsShown = 3;

/** The one that lasts longest, where two touch on one day. */
const coverOf = async (reader: Reader, actor: Actor, personId: string) => {
  const { cover, leave, episode, person, account } = reader.tables;
  const [found] = await reader.db
    .select({
      coverId: cover.id,
      episodeId: episode.id,
      workerId: leave.accountId,
      forName: account.name,
      until: untilOf(reader),
      agreement: cover.agreement,
      needToKnow: cover.needToKnow,
      version: cover.version,
      displayName: person.displayName,
      pronouns: person.pronouns,
      phone: person.phone,
      email: person.email,
      safely: person.contactSafely,
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(account, eq(account.id, leave.accountId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(person, eq(person.id, cover.personId))
    .where(and(eq(cover.personId, personId), eq(cover.accountId, actor.accountId), isHandedOverOn(reader, actor.today)))
    .orderBy(desc(cover.endsOn), desc(cover.id))
    .limit(1);
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** What happened lately, in short: never a note, which is on their own page. */
const lastSessions = ({ db, tables: { session, account } }: Reader, episodeId: string) =>
  db
    .select({
      id: session.id,
      on: session.heldOn,
      attendance: session.attendance,
      mode: session.mode,
      place: session.place,
      minutes: session.minutes,
      activities: session.activities,
      by: account.name,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.episodeId, episodeId), isNull(session.voidedAt)))
    .orderBy(desc(session.heldOn), desc(session.id))
    .limit(sessionsShown);

/**
 * What a colleague needs to meet somebody safely, before anything else. Where the person has not been asked yet it is all
 * there is: enough to get in touch and ask.
 * @throws NOT_FOUND before the first day, after the last, and once they said no.
 */
export const readCoverSheet = async (reader: Reader, actor: Actor, personId: string) => {
  const { meetUp } = reader.tables;
  const { episodeId, workerId, phone, email, safely, ...found } = await coverOf(reader, actor, personId);
  const planned = await reader.db
    .select({ id: meetUp.id, on: meetUp.onDay, at: meetUp.atTime, place: meetUp.place })
    .from(meetUp)
    .where(
      and(
        eq(meetUp.personId, personId),
        inArray(meetUp.accountId, [workerId, actor.accountId]),
        gte(meetUp.onDay, actor.today),
        lte(meetUp.onDay, found.until),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime), asc(meetUp.id));
  return {
    today: actor.today,
    personId,
    ...found,
    contact: { phone, email, safely },
    planned,
    lastSessions: found.agreement === 'agreed' ? await lastSessions(reader, episodeId) : [],
  };
};
