import { and, eq, inArray, isNull, ne, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { meetingsLookedAt } from '@alongside/domain/review/note-signs.ts';
import type { SignSettings } from '@alongside/domain/review/sign-settings.ts';
import { standingSigns } from '@alongside/domain/review/standing-signs.ts';
import type { WalkFacts } from '@alongside/domain/review/walk-facts.ts';
import { meetingSigns } from '@alongside/domain/review/walk-signs.ts';
import { latelyFrom } from '@alongside/domain/session/lately.ts';
import { metAttendances, missAttendances } from '@alongside/domain/session/session-words.ts';
import { laterDay } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { lastCameToGroup } from '../../reach/group-touch.ts';
import { liesWithMyTeams } from '../../reach/my-teams.ts';
import { coverGaps } from '../cover/leave-reads.ts';
import {
  countMatches,
  findEndingPermissions,
  findMeasured,
  findMeetings,
  findOpenConcerns,
  findPlanned,
} from './walk-parts.ts';

export interface WalkScope {
  accountIds: readonly string[];
  teamId?: string | null;
}

/** How many of the newest meetings the signs that are switched on look at; none of them, and no meeting is fetched. */
const meetingsNeeded = (settings: SignSettings): number =>
  Math.max(
    0,
    ...meetingSigns.filter((sign) => settings[sign].isOn).map((sign) => meetingsLookedAt(sign, settings[sign].at)),
  );

/**
 * Walks with what their sessions say, answered from one index: no session's row is read. Days are found by going to the end
 * of that index, so that years of sessions cost no more than a month of them.
 */
const walksWithDays = (reader: Reader, actor: Actor, scope: WalkScope, settings: SignSettings, now: Date) => {
  const { pairing, episode, person, session } = reader.tables;
  const kept = sql`from ${session} s where s.episode_id = ${episode.id} and s.voided_at is null`;
  const met = sql`s.attendance in ${metAttendances}`;
  const missed = sql`s.attendance in ${missAttendances}`;
  const lastMetOn = sql<string | null>`(select s.held_on ${kept} and ${met} order by s.held_on desc limit 1)`;
  // Within the subquery the same subquery stands again, under another name.
  const metBefore = sql`coalesce((select m.held_on from ${session} m where m.episode_id = ${episode.id} and m.voided_at is null and m.attendance in ${metAttendances} order by m.held_on desc limit 1), '')`;
  return reader.db
    .select({
      accountId: pairing.accountId,
      episodeId: episode.id,
      teamId: episode.teamId,
      personId: person.id,
      name: person.displayName,
      state: episode.state,
      since: pairing.startedOn,
      startedOn: episode.startedOn,
      agreedEndOn: episode.agreedEndOn,
      lastAttemptOn: sql<string | null>`(select s.held_on ${kept} order by s.held_on desc limit 1)`,
      lastMetOn,
      missesInARow: sql<number>`cast((select count(*) ${kept} and ${missed} and s.held_on > ${metBefore}) as integer)`,
      lastMissOn: sql<string | null>`(select s.held_on ${kept} and ${missed} order by s.held_on desc limit 1)`,
      contacts90: sql<number>`cast((select count(*) ${kept} and s.held_on >= ${latelyFrom(todayOf(actor, now))}) as integer)`,
      baselineDueSince: sql<
        string | null
      >`(select s.held_on ${kept} and ${met} order by s.held_on limit 1 offset ${settings.no_baseline.at - 1})`,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(person, eq(person.id, pairing.personId))
    .where(
      and(
        inArray(pairing.accountId, [...scope.accountIds]),
        isNull(pairing.endedOn),
        ne(episode.state, 'ended'),
        liesWithMyTeams(reader, actor, scope.teamId ?? null),
      ),
    );
};

/**
 * Each walk of these workers in the teams the caller supervises, with its days and the signs that stand. Counts and days
 * only: no note is opened. Twelve queries, one more where a sign looks at meetings one by one, whatever the number of people.
 */
export const findWalks = async (reader: Reader, actor: Actor, scope: WalkScope, settings: SignSettings, now: Date) => {
  const today = todayOf(actor, now);
  const walks = await walksWithDays(reader, actor, scope, settings, now);
  const episodeIds = [...new Set(walks.map((walk) => walk.episodeId))];
  const personIds = [...new Set(walks.map((walk) => walk.personId))];
  const { groupAttendance } = reader.tables;
  const groups = await lastCameToGroup(reader, inArray(groupAttendance.episodeId, episodeIds));
  const atGroup = new Map(groups.map((row) => [row.episodeId, row.on]));
  const planned = await findPlanned(reader, personIds, today);
  const measured = await findMeasured(reader, episodeIds);
  const matches = await countMatches(reader, episodeIds);
  const permissions = await findEndingPermissions(reader, personIds);
  const gaps = new Map(
    (await coverGaps(reader, actor)).gaps.flatMap(({ leaveId, accountId, startsOn, people }) =>
      people.map(({ personId }) => [`${accountId} ${personId}`, { leaveId, startsOn }] as const),
    ),
  );
  const concerns = await findOpenConcerns(reader, actor, personIds, now);
  const needed = meetingsNeeded(settings);
  const meetings = needed > 0 ? await findMeetings(reader, episodeIds, needed, actor.timeZone) : null;

  return walks.map((walk) => {
    const { accountId, episodeId, teamId, personId, name, state, since, lastMetOn, contacts90 } = walk;
    const facts: WalkFacts = {
      state,
      since,
      togetherSince: walk.startedOn ?? since,
      lastAttemptOn: laterDay(walk.lastAttemptOn, atGroup.get(episodeId) ?? null),
      lastMetOn,
      missesInARow: walk.missesInARow,
      lastMissOn: walk.lastMissOn,
      nextOn: planned.get(personId) ?? null,
      hasBaseline: Boolean(measured.get(episodeId)?.baselineOn),
      baselineDueSince: walk.baselineDueSince,
      lastReviewOn: measured.get(episodeId)?.lastReviewOn ?? null,
      matches: matches.get(episodeId) ?? 0,
      coverGap: gaps.get(`${accountId} ${personId}`) ?? null,
      permissionEndsOn: permissions.get(personId) ?? null,
      agreedEndOn: walk.agreedEndOn,
      openConcern: concerns.get(personId) ?? null,
      meetings: meetings?.get(episodeId) ?? [],
    };
    const { lastAttemptOn, nextOn } = facts;
    return {
      accountId,
      episodeId,
      teamId,
      personId,
      name,
      state,
      since,
      lastAttemptOn,
      lastMetOn,
      nextOn,
      contacts90,
      concernId: facts.openConcern?.id ?? null,
      signs: standingSigns(facts, settings, today),
    };
  });
};

export type WalkSeen = Awaited<ReturnType<typeof findWalks>>[number];
