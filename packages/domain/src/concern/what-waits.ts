import { addDays, clockIn, dayIn, instantAt } from '../shared/day.ts';
import type { ConcernDecision, ConcernEntryKind, ConcernState } from './concern-words.ts';
import { addedToRung, isWorkingDay, rungsInARound } from './who-is-told.ts';

/** What whoever has a concern still owes it, each with a time of its own. None says anything about the danger. */
export const concernWaits = ['decide', 'tell_authority', 'offer_debrief'] as const;
export type ConcernWait = (typeof concernWaits)[number];

/** Decided so, somebody at the council is to be told. */
const councilDecisions: readonly ConcernDecision[] = ['local_authority', 'children'];

interface Entry {
  kind: ConcernEntryKind;
  choice: string | null;
  recordedAt: Date;
}

export interface HeldConcern {
  state: ConcernState;
  raisedAt: Date;
  raisedBy: string;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** Oldest first. */
  entries: readonly Entry[];
}

export interface Waits {
  wait: ConcernWait;
  since: Date;
  /** Past it, whoever has the concern is told once, and nothing else happens. */
  dueBy: Date;
}

const msPerHour = 3_600_000;
const after = (from: Date, hours: number): Date => new Date(from.getTime() + hours * msPerHour);

/** The same time on the next Monday to Friday. Bank holidays are not known here: they count like other days. */
export const oneWorkingDayAfter = (from: Date, timeZone: string): Date => {
  let day = addDays(dayIn(timeZone, from), 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return instantAt(timeZone, day, clockIn(timeZone, from));
};

const anew: readonly ConcernEntryKind[] = ['reopened', 'left'];
/** How often it has begun again: what was told of one round says nothing of the next. */
export const roundOf = ({ entries }: Pick<HeldConcern, 'entries'>): number =>
  entries.filter(({ kind }) => anew.includes(kind)).length;

const sinceReopened = (entries: readonly Entry[]): readonly Entry[] =>
  entries.slice(entries.findLastIndex(({ kind }) => kind === 'reopened') + 1);

const untold = (entries: readonly Entry[]): Entry | undefined => {
  const told = entries.findLastIndex(({ kind }) => kind === 'told_authority' || kind === 'not_told_authority');
  return entries
    .slice(told + 1)
    .find(({ kind, choice }) => kind === 'decided' && councilDecisions.some((each) => each === choice));
};

/**
 * What waits for the one who acknowledged it: a decision and, where it says so, word to the council, each within one working
 * day; and a talk offered to whoever raised it, within a day of their telling. Agreed with leads, see decisions/016.
 */
export const whatWaits = (concern: HeldConcern, timeZone: string): Waits[] => {
  const { state, raisedAt, raisedBy, acknowledgedAt, acknowledgedBy, entries } = concern;
  if (state !== 'acknowledged' || !acknowledgedAt) return [];
  const round = sinceReopened(entries);
  const toTell = untold(round);
  const told = entries.findLast(({ kind }) => kind === 'reopened')?.recordedAt ?? raisedAt;
  return [
    ...(round.some(({ kind }) => kind === 'decided')
      ? []
      : [{ wait: 'decide' as const, since: acknowledgedAt, dueBy: oneWorkingDayAfter(acknowledgedAt, timeZone) }]),
    ...(toTell
      ? [
          {
            wait: 'tell_authority' as const,
            since: toTell.recordedAt,
            dueBy: oneWorkingDayAfter(toTell.recordedAt, timeZone),
          },
        ]
      : []),
    ...(raisedBy === acknowledgedBy || entries.some(({ kind }) => kind === 'debrief_offered')
      ? []
      : [{ wait: 'offer_debrief' as const, since: told, dueBy: after(told, 24) }]),
  ];
};

const [dayBegins, dayEnds] = ['08:00', '20:00'];
/** Whoever has just taken it sees on its page what is past already. */
const hoursToLook = 1;

/** When its holder is told that the time has passed: never in the night, which the ladder is for. */
export const tellOfWaitAt = ({ dueBy }: Waits, acknowledgedAt: Date, timeZone: string): Date => {
  const at = new Date(Math.max(dueBy.getTime(), after(acknowledgedAt, hoursToLook).getTime()));
  const [day, clock] = [dayIn(timeZone, at), clockIn(timeZone, at)];
  if (clock < dayBegins) return instantAt(timeZone, day, dayBegins);
  return clock < dayEnds ? at : instantAt(timeZone, addDays(day, 1), dayBegins);
};

/** No rung of the ladder: to whoever has it, that something waits for them; another for each round. */
export const waitRung = (wait: ConcernWait, round: number): number =>
  addedToRung - 1 - concernWaits.indexOf(wait) - round * rungsInARound;

export const isWaitRung = (rung: number): boolean => rung < addedToRung;
