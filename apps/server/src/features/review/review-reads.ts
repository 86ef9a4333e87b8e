import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { metWithinDays } from '@alongside/domain/review/read-review.ts';
import { reviewSigns } from '@alongside/domain/review/sign-settings.ts';
import type { StandingSign } from '@alongside/domain/review/standing-signs.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { readWorkers } from '../supervision/worker-figures.ts';
import { readTrend } from './contacts.ts';
import { findEnded } from './find-ended.ts';
import type { TalkWished } from './find-heavy.ts';
import { findLoads } from './find-loads.ts';
import { findLooks, type Look } from './find-looks.ts';
import { findWalks } from './find-walks.ts';
import { readSettings } from './read-settings.ts';

/** One walk, one ended time together, or one worker's load, with what stands about it. */
interface Subject {
  accountId: string;
  withName: string;
  /** Null for a worker's own load. */
  episodeId: string | null;
  /** Null where the person is out of reach by now, and for a worker's own load. */
  personId: string | null;
  name: string | null;
  concernId: string | null;
  lastMetOn: Day | null;
  lastAttemptOn: Day | null;
  signs: StandingSign[];
  /** Which meet-ups a worker would like to talk about, for their practice supervisor. */
  talks: TalkWished[];
}

/** What is said of an ended time together, or of a worker's own load: no person, and no days of theirs. */
const nobody = { personId: null, name: null, concernId: null, lastMetOn: null, lastAttemptOn: null, talks: [] };

const isAbout =
  ({ accountId, episodeId }: Subject) =>
  (look: Look): boolean =>
    look.accountId === accountId && look.episodeId === episodeId;

const wasSeen = (looks: readonly Look[], { sign, fact }: StandingSign): Look | undefined =>
  looks.find((look) => look.seen[sign] === fact);

/** Most pressing first, then the longest, then by name: never by how anyone works. */
const mostPressingFirst = (one: Subject, other: Subject): number => {
  const [a, b] = [one.signs[0], other.signs[0]];
  const place = (sign: StandingSign | undefined) => (sign ? reviewSigns.indexOf(sign.sign) : -1);
  return (
    place(a) - place(b) ||
    (a?.since ?? '').localeCompare(b?.since ?? '') ||
    byName.compare(one.name ?? '', other.name ?? '') ||
    byName.compare(one.withName, other.withName)
  );
};

/** What still waits for a look, and what was looked at and has not changed since. */
const split = (subjects: readonly Subject[], looks: readonly Look[]) => {
  const waiting = subjects.flatMap((subject) => {
    const own = looks.filter(isAbout(subject));
    const signs = subject.signs.filter((sign) => !wasSeen(own, sign));
    const [last] = own;
    const lastLook = last ? { on: last.on, byName: last.byName, note: last.note } : null;
    return signs.length > 0 ? [{ ...subject, signs, lastLook }] : [];
  });
  const looked = subjects.flatMap((subject) => {
    const own = looks.filter(isAbout(subject));
    const byLook = Map.groupBy(
      subject.signs.filter((sign) => wasSeen(own, sign)),
      (sign) => wasSeen(own, sign),
    );
    return [...byLook].flatMap(([look, signs]) => {
      if (!look) return [];
      const { lookId, on, byName: by, note } = look;
      return [{ ...subject, signs, lookId, on, byName: by, note }];
    });
  });
  return { waiting, looked };
};

/** @throws NOT_FOUND for a team the caller does not supervise. */
const membersOf = async ({ db, tables: { teamMember } }: Reader, actor: Actor, teamId: string) => {
  const rows = await db
    .select({ accountId: teamMember.accountId, supervises: teamMember.supervises })
    .from(teamMember)
    .where(eq(teamMember.teamId, teamId));
  if (!rows.some((row) => row.supervises && row.accountId === actor.accountId)) throw new DomainError('NOT_FOUND');
  return rows.filter((row) => !row.supervises).map(({ accountId }) => accountId);
};

interface ReviewScope {
  accountId?: string | undefined;
  teamId?: string | null | undefined;
}

/** Everything a review is made of, for one worker, one team or all the caller supervises. */
const lookOver = async (reader: Reader, actor: Actor, { accountId, teamId = null }: ReviewScope, now: Date) => {
  const today = todayOf(actor, now);
  const { signs: settings } = await readSettings(reader, actor);
  const all = await readWorkers(reader, actor, now, accountId);
  const members = teamId === null ? null : await membersOf(reader, actor, teamId);
  const workers = members ? all.filter((worker) => members.includes(worker.accountId)) : all;
  const scope = { accountIds: workers.map((worker) => worker.accountId), teamId };
  const walks = await findWalks(reader, actor, scope, settings, now);
  const ended = await findEnded(reader, actor, scope, settings, now);
  const loads = await findLoads(reader, actor, workers, settings, now);
  const looks = await findLooks(reader, actor, scope.accountIds, now);
  const nameOf = new Map(workers.map((worker) => [worker.accountId, worker.name]));
  const withNameOf = (id: string): string => nameOf.get(id) ?? '';
  const people: Subject[] = [
    ...walks.map(({ accountId: id, episodeId, personId, name, concernId, lastMetOn, lastAttemptOn, signs }) => ({
      ...{ accountId: id, withName: withNameOf(id), episodeId, personId, name, concernId },
      ...{ lastMetOn, lastAttemptOn, signs, talks: [] },
    })),
    ...ended.map(({ accountId: id, episodeId, signs }) => ({
      ...nobody,
      ...{ accountId: id, withName: withNameOf(id), episodeId, signs },
    })),
  ];
  const own: Subject[] = loads.map(({ accountId: id, signs, talks }) => ({
    ...nobody,
    ...{ accountId: id, withName: withNameOf(id), episodeId: null, signs, talks },
  }));
  return {
    ...{ today, settings, workers, walks, scope, subjects: [...people, ...own] },
    ...{ people: split(people, looks), own: split(own, looks) },
  };
};

type LookedOver = Awaited<ReturnType<typeof lookOver>>;

const shown = ({ today, settings, people, own }: LookedOver) => ({
  today,
  metWithinDays,
  settings,
  /** People worth talking about. */
  people: people.waiting.sort(mostPressingFirst),
  /** Workers whose own load is worth a word, in the order of their names. */
  workers: own.waiting,
  lookedAt: [...people.looked, ...own.looked].sort((one, other) => other.on.localeCompare(one.on)),
});

/** The team's review: who is worth talking about and why, what was looked at, and how contacts went over three months. */
export const readTeamReview = async (reader: Reader, actor: Actor, teamId: string | null, now: Date) => {
  const over = await lookOver(reader, actor, { teamId }, now);
  const { today, walks, workers, scope } = over;
  return {
    ...shown(over),
    /** Of every worker, how many of their people nobody tried to reach: looked at or not. */
    quiet: workers.map(({ accountId }) => ({
      accountId,
      count: walks.filter(
        (walk) => walk.accountId === accountId && walk.signs.some(({ sign }) => sign === 'no_attempt'),
      ).length,
    })),
    trend: await readTrend(reader, actor, scope, today),
  };
};

/**
 * The same for one worker.
 * @throws NOT_FOUND when they are not in a team the caller supervises.
 */
export const readWorkerReview = async (reader: Reader, actor: Actor, accountId: string, now: Date) => {
  const over = await lookOver(reader, actor, { accountId }, now);
  if (over.workers.length === 0) throw new DomainError('NOT_FOUND');
  return { ...shown(over), trend: await readTrend(reader, actor, over.scope, over.today) };
};

/** The signs that stand about one walk, or one worker's load; null where it is beyond the caller's reach. */
export const findSubject = async (
  reader: Reader,
  actor: Actor,
  { accountId, episodeId }: { accountId: string; episodeId: string | null },
  now: Date,
) => {
  const { subjects } = await lookOver(reader, actor, { accountId }, now);
  return subjects.find((each) => each.episodeId === episodeId) ?? null;
};
