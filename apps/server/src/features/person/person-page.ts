import { alias, and, asc, desc, eq, inArray, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { opensOn, untilOf } from '../../reach/cover-reach.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';
import { practiceSupervisorName } from '../../reach/practice-reach.ts';
import { goalsOf } from '../goal/goal-reads.ts';
import { outcomesOf } from '../outcome/outcome-reads.ts';
import { permissionOf } from '../permission/permission-reads.ts';
import { personInReach } from './person-in-reach.ts';

/** The one that goes on, wherever its referral lies in time; after the ending, the newest. */
const newestEpisode = async ({ db, tables: { episode } }: Reader, personId: string) => {
  const [found] = await db
    .select({
      id: episode.id,
      state: episode.state,
      referralSource: episode.referralSource,
      referredOn: episode.referredOn,
      startedOn: episode.startedOn,
      pausedOn: episode.pausedOn,
      endedOn: episode.endedOn,
      agreedEndOn: episode.agreedEndOn,
      version: episode.version,
    })
    .from(episode)
    .where(eq(episode.personId, personId))
    .orderBy(sql`${episode.endedOn} is null desc`, desc(episode.referredOn), desc(episode.id))
    .limit(1);
  return found ?? null;
};

const whoWalks = ({ db, tables: { pairing, account } }: Reader, personId: string) =>
  db
    .select({ accountId: account.id, name: account.name, since: pairing.startedOn })
    .from(pairing)
    .innerJoin(account, eq(account.id, pairing.accountId))
    .where(and(eq(pairing.personId, personId), isNull(pairing.endedOn)))
    .orderBy(asc(pairing.startedOn), asc(pairing.id));

/** Colleagues who stand in today, and for how long: whoever opens the page knows who may come. */
const whoCovers = (reader: Reader, actor: Actor, personId: string) => {
  const { cover, leave, episode, account } = reader.tables;
  const away = alias(account, 'away');
  return reader.db
    .select({
      coverId: cover.id,
      accountId: account.id,
      name: account.name,
      forName: away.name,
      since: cover.startsOn,
      until: untilOf(reader),
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(account, eq(account.id, cover.accountId))
    .innerJoin(away, eq(away.id, leave.accountId))
    .where(and(eq(cover.personId, personId), opensOn(reader, actor.today)))
    .orderBy(asc(cover.startsOn), asc(cover.id));
};

const planned = async (reader: Reader, actor: Actor, personId: string) => {
  const { meetUp, account } = reader.tables;
  const found = await reader.db
    .select({
      id: meetUp.id,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      mine: sql<number>`case when ${isPlanOf(reader, actor)} then 1 else 0 end`,
      by: account.name,
    })
    .from(meetUp)
    .innerJoin(account, eq(account.id, meetUp.accountId))
    .where(and(eq(meetUp.personId, personId), isNull(meetUp.sessionId), isNull(meetUp.calledOffAt)))
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime), asc(meetUp.id));
  return found.map(({ mine, ...meetUpOf }) => ({ ...meetUpOf, mine: mine === 1 }));
};

/** How the caller's last meeting with them went in length and place: what the next form begins with. */
const lastMeeting = async ({ db, tables: { session } }: Reader, actor: Actor, personId: string) => {
  const [found] = await db
    .select({ minutes: session.minutes, mode: session.mode, place: session.place })
    .from(session)
    .where(
      and(
        eq(session.personId, personId),
        eq(session.accountId, actor.accountId),
        isNull(session.voidedAt),
        inArray(session.attendance, metAttendances),
      ),
    )
    .orderBy(desc(session.heldOn), desc(session.id))
    .limit(1);
  return found ?? null;
};

/** The caller's last session or attempt of any kind, for doing the same again: never its words. */
const lastSession = async ({ db, tables: { session } }: Reader, actor: Actor, personId: string) => {
  const [found] = await db
    .select({
      on: session.heldOn,
      attendance: session.attendance,
      minutes: session.minutes,
      mode: session.mode,
      place: session.place,
      activities: session.activities,
    })
    .from(session)
    .where(and(eq(session.personId, personId), eq(session.accountId, actor.accountId), isNull(session.voidedAt)))
    .orderBy(desc(session.heldOn), desc(session.id))
    .limit(1);
  return found ?? null;
};

/**
 * A person's page without its timeline. A supervisor gets no contact details: those are for meeting safely.
 * The number of queries does not grow with what was written.
 * @throws NOT_FOUND out of reach.
 */
export const readPerson = async (reader: Reader, actor: Actor, personId: string, now: Date) => {
  const today = todayOf(actor, now);
  const { evaluationWords, phone, email, contactSafely, ...person } = await personInReach(reader, actor, personId);
  const episode = await newestEpisode(reader, personId);
  const meetUps = await planned(reader, actor, personId);
  const { purpose: _, ...evaluation } = await permissionOf(reader, personId, 'evaluation', today);
  return {
    ...person,
    today,
    contact: person.walking ? { phone, email, safely: contactSafely } : null,
    episode,
    walkedWithBy: await whoWalks(reader, personId),
    coveredBy: (await whoCovers(reader, actor, personId)).map(({ accountId, ...each }) => ({
      ...each,
      mine: accountId === actor.accountId,
    })),
    meetUps,
    goals: await goalsOf(reader, personId, { episodeId: episode?.id ?? null, withWords: person.walking }),
    ...(await outcomesOf(reader, actor.organisationId, personId)),
    evaluation: { ...evaluation, wordsToShow: evaluationWords },
    lastMeeting: await lastMeeting(reader, actor, personId),
    lastSession: await lastSession(reader, actor, personId),
    /** Who hears what the caller would like to talk about; null while they have no practice supervisor. */
    talksWith: person.walking ? await practiceSupervisorName(reader, actor) : null,
  };
};
