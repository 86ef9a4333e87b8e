import { addDays, type Day } from '../shared/day.ts';
import type { Agreement } from './cover-words.ts';
import { overlaps, type Span } from './set-leave.ts';

/** What is missing for one person in one leave. Somebody who said no misses nothing: it is their choice. */
export type CoverGap = 'nobody' | 'partly' | 'not_asked';

export interface Handed extends Span {
  agreement: Agreement;
}

/** The first day from `from` to `until` that none of them holds; null when every day is held. */
const firstOpenDay = (spans: readonly Span[], { startsOn, endsOn }: Span): Day | null => {
  let day = startsOn;
  for (const span of [...spans].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1)))
    if (span.startsOn <= day && span.endsOn >= day) day = addDays(span.endsOn, 1);
  return day > endsOn ? null : day;
};

/** The days of a cover on which its colleague is there: not those on which they are away themself. */
export const leftOf = <S extends Span>(span: S, away: readonly Span[]): S[] =>
  away.reduce<S[]>(
    (spans, gone) =>
      spans.flatMap((each) =>
        overlaps(each, gone)
          ? [
              ...(each.startsOn < gone.startsOn ? [{ ...each, endsOn: addDays(gone.startsOn, -1) }] : []),
              ...(each.endsOn > gone.endsOn ? [{ ...each, startsOn: addDays(gone.endsOn, 1) }] : []),
            ]
          : [each],
      ),
    [span],
  );

/**
 * Looks at what is left of the leave, not at days that have gone. Null where on every day left a colleague is there and the
 * person agreed, or the person chose to wait until their worker is back. What they chose for some days says nothing of the
 * others.
 */
export const coverGap = (leave: Span, handed: readonly Handed[], today: Day): CoverGap | null => {
  const left = { startsOn: leave.startsOn < today ? today : leave.startsOn, endsOn: leave.endsOn };
  if (left.endsOn < left.startsOn) return null;
  const standing = handed.filter(({ endsOn }) => endsOn >= left.startsOn);
  const settled = standing.filter(({ agreement }) => agreement !== 'not_asked');
  if (firstOpenDay(settled, left) === null) return null;
  if (firstOpenDay(standing, left) === null) return 'not_asked';
  return standing.some(({ agreement }) => agreement !== 'said_no') ? 'partly' : 'nobody';
};
