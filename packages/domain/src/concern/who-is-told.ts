import { addDays, clockIn, type Day, dayIn, instantAt } from '../shared/day.ts';
import type { ConcernLadder, ConcernPart } from './concern-words.ts';

/** Rungs of the ladder: at once; the deputies; every lead; the coordinator. */
export const rungs = [0, 1, 2, 3] as const;
export type Rung = (typeof rungs)[number];

/** A concern that is raised anew, because somebody added to it after its close, climbs again from a rung ten higher. */
export const rungsInARound = 10;
/** No rung of the ladder: to whoever raised it, that something was said back to them. */
export const saidBackRung = -1;
/** No rung of the ladder: to whoever acknowledged it, that something was added. */
export const addedToRung = -2;

/** Somebody named to answer concerns, seen from one concern. */
export interface Answerer {
  accountId: string;
  part: ConcernPart;
  /** Named for the concern's team, or for the whole organisation; not for another team. */
  isNear: boolean;
}

export interface WhoAnswers {
  named: readonly Answerer[];
  /** By their role: where nobody was named as coordinator for concerns, and where nobody was named at all. */
  coordinators: readonly string[];
  /** Of the concern's team, by their role: only where nobody was named at all. */
  supervisors: readonly string[];
  /** Not told of their own concern while there is somebody else to tell. */
  raisedBy: string;
}

export interface Told {
  accountId: string;
  rung: Rung;
  dueAt: Date;
}

const msPerMinute = 60_000;
export const isWorkingDay = (day: Day): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
};

/** The first Monday to Friday morning from `from` on. Bank holidays are not known here: they count like other days. */
export const workingMorning = (from: Date, clock: string, timeZone: string): Date => {
  let day = dayIn(timeZone, from);
  if (clockIn(timeZone, from) > clock) day = addDays(day, 1);
  while (!isWorkingDay(day) || instantAt(timeZone, day, clock) < from) day = addDays(day, 1);
  return instantAt(timeZone, day, clock);
};

const dueTimes = (ladder: ConcernLadder, raisedAt: Date, timeZone: string): Record<Rung, Date> => {
  const after = (minutes: number) => new Date(raisedAt.getTime() + minutes * msPerMinute);
  const allLeads = after(ladder.allLeadsAfterMinutes);
  return {
    0: raisedAt,
    1: after(ladder.deputyAfterMinutes),
    2: allLeads,
    // Never before the rung below it: a concern of the small hours would skip the leads.
    3: workingMorning(allLeads, ladder.coordinatorAt, timeZone),
  };
};

const circles = ({ named, coordinators, supervisors }: WhoAnswers): Record<Rung, string[][]> => {
  const of = (parts: readonly ConcernPart[], nearOnly: boolean): string[] =>
    named.filter(({ part, isNear }) => parts.includes(part) && (isNear || !nearOnly)).map((each) => each.accountId);
  const answering = ['lead', 'deputy'] as const;
  const [near, all] = [of(answering, true), of(answering, false)];
  const chosen = of(['coordinator'], true);
  const coordinating = chosen.length > 0 ? chosen : [...coordinators];
  const byRole = [...supervisors, ...coordinators];
  const last = [coordinating, byRole];
  if (all.length === 0)
    return { 0: [[...byRole, ...chosen]], 1: [[...byRole, ...chosen]], 2: [[...byRole, ...chosen]], 3: last };
  return { 0: [near, all, ...last], 1: [of(['deputy'], true), near, all, ...last], 2: [all, ...last], 3: last };
};

/**
 * Who is told of a concern that nobody acknowledges, and when: the leads and deputies of its team or of the organisation at
 * once, the deputies again, then every lead and deputy, then the coordinator on a working morning. A rung on which nobody
 * stands goes to the next wider circle, so that none is ever empty. Agreed with leads, see decisions/016.
 */
export const whoIsTold = (ladder: ConcernLadder, who: WhoAnswers, raisedAt: Date, timeZone: string): Told[] => {
  const due = dueTimes(ladder, raisedAt, timeZone);
  const wider = circles(who);
  return rungs.flatMap((rung) => {
    const others = wider[rung].map((circle) => circle.filter((accountId) => accountId !== who.raisedBy));
    const told = others.find((circle) => circle.length > 0) ?? wider[rung].find((circle) => circle.length > 0) ?? [];
    return [...new Set(told)].map((accountId) => ({ accountId, rung, dueAt: due[rung] }));
  });
};
