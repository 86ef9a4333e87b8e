/** A calendar day, `YYYY-MM-DD`, in the organisation's time zone. Never an instant. */
export type Day = string;

const msPerDay = 86_400_000;
const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const isDay = (text: string): boolean => {
  if (!dayShape.test(text)) return false;
  const at = toUtc(text);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

export const addDays = (day: Day, days: number): Day =>
  new Date(toUtc(day) + days * msPerDay).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / msPerDay);

/** The later of two days, where either may be missing. */
export const laterDay = (one: Day | null, other: Day | null): Day | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? other : one;
};

/** The calendar day an instant falls on in a time zone: at 23.30 UTC in June it is already tomorrow in London. */
export const dayIn = (timeZone: string, instant: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

/** The time on the clock of a time zone, `HH:MM`. */
export const clockIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);

/**
 * The moment at which the clock of a time zone shows this. An hour that the clocks leave out gives the moment after it; of
 * an hour that comes twice, the first.
 */
export const instantAt = (timeZone: string, day: Day, clock: string): Date => {
  const shown = Date.parse(`${day}T${clock}:00Z`);
  /** What that clock shows at a moment, written as if it were UTC. */
  const shownAt = (at: number): number =>
    Date.parse(`${dayIn(timeZone, new Date(at))}T${clockIn(timeZone, new Date(at))}:00Z`);
  const offsets = [shown - msPerDay, shown + msPerDay].map((at) => shownAt(at) - at);
  const [early, late] = [Math.max(...offsets), Math.min(...offsets)];
  return new Date(shownAt(shown - early) === shown ? shown - early : shown - late);
};
