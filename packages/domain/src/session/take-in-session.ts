import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine, optionalLine } from '../shared/text.ts';
import { batchOf, nameKey } from '../take-in/taken-row.ts';
import { SessionInput } from './log-session.ts';

/** One session out of a spreadsheet. People and peer workers are known by name there. */
export const TakenInSession = SessionInput.pick({
  minutes: true,
  attendance: true,
  mode: true,
  place: true,
  note: true,
}).extend({
  personName: oneLine(80),
  heldOn: DayInput,
  startedAt: ClockTimeInput.nullable().default(null),
  workerName: optionalLine(80),
});
export type TakenInSession = z.infer<typeof TakenInSession>;
export type SessionRow = z.input<typeof TakenInSession>;

export const TakeInSessionsInput = z.object({
  /** Who met them, where the file does not say. */
  defaultAccountId: idOf('account').nullable().default(null),
  rows: batchOf<SessionRow>(),
});
export type TakeInSessionsInput = z.infer<typeof TakeInSessionsInput>;

/** The same session twice in one file, before anyone knows who the names stand for. */
export const sessionKey = (session: SessionRow): string =>
  JSON.stringify([
    nameKey(session.personName),
    session.heldOn,
    session.startedAt ?? null,
    session.minutes,
    nameKey(session.workerName ?? ''),
  ]);

interface Span {
  id: string;
  referredOn: Day;
  endedOn: Day | null;
}

const covers = (episode: Span, day: Day): boolean =>
  daysBetween(episode.referredOn, day) >= 0 && (episode.endedOn === null || daysBetween(day, episode.endedOn) >= 0);

/**
 * Which episode an older session belongs to. Someone taken in without a referral date was given the day of taking in;
 * when their sessions turn out to be older, that stand-in moves back (`movesBack`), a date that was stated never does.
 */
export const episodeForTakenIn = <E extends Span>(
  episodes: readonly E[],
  heldOn: Day,
  dateIsStandIn: (episode: E) => boolean,
): { episode: E; movesBack: boolean } | { code: string } => {
  const oldestFirst = [...episodes].sort((a, b) => (a.referredOn < b.referredOn ? -1 : 1));
  const [oldest] = oldestFirst;
  if (!oldest) return { code: 'no_episode' };
  const found = oldestFirst.findLast((episode) => covers(episode, heldOn));
  if (found) return { episode: found, movesBack: false };
  if (daysBetween(oldest.referredOn, heldOn) > 0) return { code: 'day_after_ending' };
  return dateIsStandIn(oldest) ? { episode: oldest, movesBack: true } : { code: 'day_before_episode' };
};
