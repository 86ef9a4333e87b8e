import { and, eq, gte, inArray, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { SignSettings } from '@alongside/domain/review/sign-settings.ts';
import { standingAfterEnding } from '@alongside/domain/review/standing-signs.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { liesWithMyTeams } from '../../reach/my-teams.ts';
import type { WalkScope } from './find-walks.ts';

/**
 * Times together that ended lately without a meeting to look back. The person is out of reach by then, and is not named: it
 * is a talk to have with the worker. One query.
 */
export const findEnded = async (
  reader: Reader,
  actor: Actor,
  { accountIds, teamId = null }: WalkScope,
  settings: SignSettings,
  now: Date,
) => {
  const { episode, pairing, session } = reader.tables;
  const today = todayOf(actor, now);
  const looked = sql<number>`cast((select count(*) from ${session} s where s.episode_id = ${episode.id} and s.voided_at is null and s.attendance in ${metAttendances} and cast(s.activities as text) like '%"ending"%') as integer)`;
  const ended = await reader.db
    .select({
      accountId: pairing.accountId,
      episodeId: episode.id,
      teamId: episode.teamId,
      endedOn: sql<string>`${episode.endedOn}`,
      endingReason: episode.endingReason,
      looked,
    })
    .from(episode)
    .innerJoin(pairing, and(eq(pairing.episodeId, episode.id), eq(pairing.endedOn, episode.endedOn)))
    .where(
      and(
        eq(episode.state, 'ended'),
        gte(episode.endedOn, addDays(today, -settings.ended_without_goodbye.at)),
        inArray(pairing.accountId, [...accountIds]),
        liesWithMyTeams(reader, actor, teamId),
      ),
    );
  return ended.map(({ endedOn, endingReason, looked: times, ...row }) => ({
    ...row,
    signs: standingAfterEnding({ endedOn, endingReason, lookedBack: times > 0 }, settings, today),
  }));
};
