import type { Answered } from '../trpc.ts';
import type { WaitingWrite } from './outbox.ts';

type Day = Answered['today']['read'];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Today as it will be once everything has arrived: what was logged or called off without signal is not asked for again. */
export const withUnsent = (day: Day, waiting: readonly WaitingWrite[]): Day => {
  const logged = new Map<string, string>();
  const off = new Set<string>();
  for (const { path, input } of waiting) {
    const plan = path === 'session.log' ? text(input.meetUpId) : path === 'group.log' ? text(input.groupDateId) : null;
    if (plan) logged.set(plan, text(input.id) ?? '');
    const meetUpId = path === 'meetUp.callOff' ? text(input.meetUpId) : null;
    if (meetUpId && input.calledOff !== false) off.add(meetUpId);
    else if (meetUpId) off.delete(meetUpId);
  }
  if (logged.size + off.size === 0) return day;
  const stands = ({ id }: { id: string }): boolean => !off.has(id);
  const toDo = (each: { id: string }): boolean => stands(each) && !logged.has(each.id);
  return {
    ...day,
    meetUpsToday: day.meetUpsToday
      .filter(stands)
      .map((each) => ({ ...each, sessionId: each.sessionId ?? logged.get(each.id) ?? null })),
    toLog: day.toLog.filter(toDo),
    ahead: day.ahead.filter(toDo),
    groups: {
      ...day.groups,
      today: day.groups.today.map((each) => ({
        ...each,
        groupSessionId: each.groupSessionId ?? logged.get(each.id) ?? null,
      })),
      toLog: day.groups.toLog.filter(toDo),
    },
  };
};
