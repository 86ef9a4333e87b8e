import type { Kept } from './copy.ts';

/*
 * A cover ends by its last day, with signal or without: a phone that is nowhere near any signal keeps nothing of the person
 * beyond it either. The server closed its doors by itself that same midnight.
 */

interface Covered {
  personId?: unknown;
  until?: unknown;
  covering?: { until?: unknown } | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whoever the reader covered for until before today, wherever the copy says so: on the caseload, among the covers, on a sheet. */
const endedIn = (value: unknown, today: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => endedIn(each, today));
  if (!isRecord(value)) return [];
  const { personId, until, covering } = value as Covered;
  const last = covering?.until ?? until;
  return typeof personId === 'string' && typeof last === 'string' && last < today
    ? [personId]
    : Object.values(value).flatMap((each) => endedIn(each, today));
};

export const personOf = (queryKey: readonly unknown[]): string | undefined =>
  (queryKey[1] as { input?: { personId?: string } } | undefined)?.input?.personId;

/** Lists hold names too. */
export const without = (value: unknown, ended: ReadonlySet<string>): unknown => {
  if (Array.isArray(value))
    return value
      .filter((each) => !(isRecord(each) && typeof each.personId === 'string' && ended.has(each.personId)))
      .map((each) => without(each, ended));
  if (!isRecord(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, without(each, ended)]));
};

/** Null where nobody's cover is over. */
export const withoutEndedCovers = (
  all: readonly Kept[],
  today: string,
): { left: Kept[]; ended: Set<string> } | null => {
  const ended = new Set(all.flatMap(({ answer }) => endedIn(answer, today)));
  if (ended.size === 0) return null;
  const left = all
    .filter(({ queryKey }) => !ended.has(personOf(queryKey) ?? ''))
    .map((kept) => ({ ...kept, answer: without(kept.answer, ended) }));
  return { left, ended };
};
