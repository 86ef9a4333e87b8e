import { type Activity, type Attendance, type Mode, met, type Place } from '@alongside/domain/session/session-words.ts';

/** What a page knows of the person when a session with them is about to be logged. */
export interface SessionStart {
  personId: string;
  displayName: string;
  today: string;
  /** The day it begins with, where it is written up after a cover: nothing more is planned then. */
  heldOn?: string;
  timeZone: string;
  lastMeeting: { minutes: number; mode: Mode; place: Place | null } | null;
  /** The last time of any kind, to do the same again. */
  lastSession: {
    on: string;
    attendance: Attendance;
    minutes: number;
    mode: Mode;
    place: Place | null;
    activities: readonly Activity[];
  } | null;
  /** The caller's plans that were neither logged nor called off. */
  meetUps: readonly { id: string; on: string; at: string | null; mine: boolean }[];
  /** The plan the form was opened from. */
  meetUpId: string | null;
  /** The caller's practice supervisor; null while there is none. */
  talksWith: string | null;
  /** How long they were on the phone, where the form was opened after a call. */
  callMinutes: number | null;
}

const usualMinutes = 60;
/** A call that nobody answered, or a wait at the door. */
export const attemptMinutes = 5;

export const usualLength = (attendance: Attendance, last: SessionStart['lastMeeting']): number =>
  met(attendance) ? (last?.minutes ?? usualMinutes) : attemptMinutes;

/** Half past or the full hour, whichever is nearer, on the organisation's clock; never past midnight. */
export const nearestHalfHour = (timeZone: string, now: Date): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(now)
    .split(':');
  const minutes = Math.min(Math.round((Number(parts[0]) * 60 + Number(parts[1])) / 30) * 30, 23 * 60 + 30);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** The plan that a session was: the one the form was opened from, or the only one for that day. */
export const planOf = ({ meetUps, meetUpId }: SessionStart, heldOn: string): string | null => {
  if (meetUpId) return meetUpId;
  const thatDay = meetUps.filter((plan) => plan.mine && plan.on === heldOn);
  return thatDay.length === 1 ? (thatDay[0]?.id ?? null) : null;
};
