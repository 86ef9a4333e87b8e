import type { Answered } from '../../trpc.ts';

type Today = Answered['today']['read'];

/** Nearer than this it is worth saying; longer than a quarter of an hour ago it has begun or will be moved. */
const soonMinutes = 90;
const justBegunMinutes = 15;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What is about to begin: in how many minutes (0 once it has), what, and where. Null while nothing is near. */
export const nextUp = (day: Pick<Today, 'meetUpsToday' | 'groups'>, clock: string) => {
  const open = [
    ...day.meetUpsToday
      .filter(({ sessionId }) => sessionId === null)
      .map(({ at, displayName, place }) => ({ at, name: displayName, place })),
    ...day.groups.today
      .filter(({ groupSessionId }) => groupSessionId === null)
      .map(({ at, name, place }) => ({ at, name, place })),
  ];
  const near = open
    .flatMap(({ at, name, place }) => (at ? [{ name, place, minutes: minutesOf(at) - minutesOf(clock) }] : []))
    .filter(({ minutes }) => minutes >= -justBegunMinutes && minutes <= soonMinutes)
    .sort((one, other) => one.minutes - other.minutes);
  const [first] = near;
  return first ? { ...first, minutes: Math.max(0, first.minutes) } : null;
};
