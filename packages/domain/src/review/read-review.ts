import { z } from 'zod';
import { addDays, type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';

/** Of all the teams one supervises, or of one of them. */
export const TeamReviewInput = z.object({ teamId: idOf('team').nullable().default(null) });
export type TeamReviewInput = z.infer<typeof TeamReviewInput>;

export const WorkerReviewInput = z.object({ accountId: idOf('account') });
export type WorkerReviewInput = z.infer<typeof WorkerReviewInput>;

/** How a contact went, as far as a trend tells it: trying, and being let down, is work too. */
export const contactKinds = ['met', 'not_met'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Thirteen weeks, the last of them ending today: a quarter of a year. */
export const trendWeeks = 13;
export const trendFrom = (today: Day): Day => addDays(today, 1 - 7 * trendWeeks);
/** The first day of each of those weeks, the oldest first. */
export const weekStarts = (today: Day): Day[] =>
  Array.from({ length: trendWeeks }, (_, week) => addDays(trendFrom(today), 7 * week));

/** The time of "met lately" on every page, today among them. */
export const metWithinDays = 30;
export const metLatelyFrom = (today: Day): Day => addDays(today, 1 - metWithinDays);

export const contactsListLength = 200;

/** The contacts a figure counts: `kind` null is all of them. */
export const ReadContactsInput = z
  .object({
    from: DayInput,
    to: DayInput,
    kind: z.enum(contactKinds, 'choice_missing').nullable().default(null),
    accountId: idOf('account').nullable().default(null),
    teamId: idOf('team').nullable().default(null),
  })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= 366, { error: 'day_not_after', path: ['to'] });
export type ReadContactsInput = z.infer<typeof ReadContactsInput>;
