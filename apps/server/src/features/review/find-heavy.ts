import { and, asc, eq, gte, inArray, isNull, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type HeavyShare, heavyDays, type WorkerFacts } from '@alongside/domain/review/worker-signs.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { knowsOfConcern } from '../../reach/concern-reach.ts';
import { supervisesPerson } from '../../reach/person-reach.ts';
import { isPracticeSupervisorOf, isTalkedAbout } from '../../reach/practice-reach.ts';
import { isMyPeerWorker } from '../supervision/supervision-reach.ts';

/** A meet-up its writer would like to talk about; the person is named while the reader reaches them. */
export interface TalkWished {
  name: string | null;
  heldOn: Day;
}

interface Told {
  wishes: WorkerFacts['wishes'];
  heavy: WorkerFacts['heavy'];
  talks: TalkWished[];
}

/** In whichever team they are set beside each other: their share is the same on every page. */
const myPracticeWorkers = async (reader: Reader, actor: Actor) => {
  const { account } = reader.tables;
  const rows = await reader.db
    .select({ id: account.id })
    .from(account)
    .where(and(isMyPeerWorker(reader, actor), isPracticeSupervisorOf(reader, account.id, actor)));
  return rows.map(({ id }) => id);
};

const wishesOf = (reader: Reader, actor: Actor, workerIds: readonly string[], from: Day) => {
  const { talkWish, session, person } = reader.tables;
  const talked = isTalkedAbout(reader);
  return reader.db
    .select({
      accountId: talkWish.accountId,
      sessionId: session.id,
      heldOn: session.heldOn,
      wishedOn: talkWish.wishedOn,
      name: person.displayName,
      talked: sql<number>`case when ${talked} then 1 else 0 end`,
    })
    .from(talkWish)
    .innerJoin(session, eq(session.id, talkWish.sessionId))
    .leftJoin(person, and(eq(person.id, session.personId), supervisesPerson(reader, person.id, actor.accountId)))
    .where(
      and(
        inArray(talkWish.accountId, [...workerIds]),
        isNull(talkWish.takenBackAt),
        isNull(session.voidedAt),
        or(sql`not ${talked}`, gte(session.heldOn, from)),
      ),
    )
    .orderBy(asc(talkWish.wishedOn), asc(session.id));
};

/** Concerns they raised with a session of theirs, as far as the reader may know of them. */
const concernsOf = (reader: Reader, actor: Actor, workerIds: readonly string[], from: Day, now: Date) => {
  const { concern, session } = reader.tables;
  return reader.db
    .select({ accountId: session.accountId, sessionId: session.id, heldOn: session.heldOn })
    .from(concern)
    .innerJoin(session, and(eq(session.id, concern.sessionId), eq(session.accountId, concern.raisedBy)))
    .where(
      and(
        inArray(session.accountId, [...workerIds]),
        isNull(session.voidedAt),
        gte(session.heldOn, from),
        knowsOfConcern(reader, { ...actor, now }),
      ),
    );
};

type HeavyMeetUp = { accountId: string; sessionId: string; heldOn: Day };

const shareOf = (accountId: string, meetUps: readonly HeavyMeetUp[], workers: number): HeavyShare | null => {
  const own = meetUps
    .filter((each) => each.accountId === accountId)
    .sort((one, other) => (one.heldOn + one.sessionId < other.heldOn + other.sessionId ? -1 : 1));
  const [oldest, newest] = [own[0], own.at(-1)];
  if (!oldest || !newest) return null;
  return { own: own.length, all: meetUps.length, workers, since: oldest.heldOn, newestId: newest.sessionId };
};

/**
 * What the workers whose practice supervisor the caller is would like to talk about, and how the heavy meet-ups of the last
 * four weeks are shared between them. Of nobody else is there anything. Three queries.
 */
export const findHeavy = async (reader: Reader, actor: Actor, now: Date): Promise<Map<string, Told>> => {
  const from = addDays(todayOf(actor, now), 1 - heavyDays);
  const workerIds = await myPracticeWorkers(reader, actor);
  const wished = await wishesOf(reader, actor, workerIds, from);
  const concerns = await concernsOf(reader, actor, workerIds, from, now);
  const meetUps = new Map<string, HeavyMeetUp>(
    [...wished.filter(({ heldOn }) => heldOn >= from), ...concerns].map((each) => [each.sessionId, each]),
  );
  return new Map(
    workerIds.map((accountId) => {
      const open = wished.filter((wish) => wish.accountId === accountId && wish.talked === 0);
      const [oldest, newest] = [open[0], open.at(-1)];
      return [
        accountId,
        {
          wishes: oldest && newest ? { count: open.length, since: oldest.wishedOn, newestId: newest.sessionId } : null,
          heavy: shareOf(accountId, [...meetUps.values()], workerIds.length),
          talks: open.map(({ name, heldOn }) => ({ name, heldOn })),
        },
      ];
    }),
  );
};
