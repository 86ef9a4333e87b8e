import { type SQL, sql } from '@alongside/db/operators.ts';
import { contactsToCount, daysToCount } from '@alongside/domain/figure/pair.ts';
import { type EpisodeSoFar, endedByDeath, pointsLookedFor } from '@alongside/domain/figure/point.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import type { FigureMeasure } from './figure-measures.ts';

/*
 * How far an episode has come, as a whole number that the engine works out: one for each length of time that matters to any of
 * the measures, as their organisations timed them. What may be compared then, and which points are looked for, is asked of the
 * domain once for each number, of an episode that has come just so far.
 */

export interface Stages {
  today: Day;
  /** Of an episode `e`: the place in `each` of one that has come as far. */
  number: SQL;
  each: readonly EpisodeSoFar[];
}

const inOrder = (days: readonly (number | null | undefined)[]): number[] =>
  [...new Set(days)].filter((each) => typeof each === 'number').sort((one, other) => one - other);

/** One more for each of the days gone by, counted from `first`. */
const passed = (column: SQL, daysAgo: readonly Day[], first: number): SQL => {
  const whens = daysAgo.map((day, at) => sql`when ${column} <= ${day} then ${sql.raw(String(first + at + 1))}`);
  const other = sql.raw(String(first));
  return whens.length === 0 ? other : sql`case ${sql.join(whens.reverse(), sql` `)} else ${other} end`;
};

export const stagesOf = (measures: readonly Pick<FigureMeasure, 'timings'>[], today: Day): Stages => {
  const timings = measures.flatMap((measure) => measure.timings);
  const ago = (days: number): Day => addDays(today, -days);
  const reviewed = inOrder([daysToCount, ...timings.map((timing) => timing?.reviewEveryDays)]).map(ago);
  const followedUp = inOrder(timings.map((timing) => timing?.followUpAfterDays)).map(ago);
  const episode = { openedOn: today, endedOn: null, endingReason: null, metContacts: contactsToCount };
  const open = [today, ...reviewed].map((openedOn) => ({ ...episode, openedOn }));
  const ended = [today, ...followedUp].map((endedOn) => ({ ...episode, openedOn: endedOn, endedOn }));
  const died = { ...episode, endedOn: today, endingReason: endedByDeath };
  return {
    today,
    number: sql`case when e.ended_on is null then ${passed(sql`e.referred_on`, reviewed, 0)}
      when e.ending_reason = ${endedByDeath} then ${sql.raw(String(open.length + ended.length))}
      else ${passed(sql`e.ended_on`, followedUp, open.length)} end`,
    each: [...open, ...ended, died],
  };
};

/** Of each measure, in each organisation, at each stage: the points it is looked for at, a bit each. */
export type LookedFor = readonly (readonly (readonly number[])[])[];

export const lookedForAt = (measures: readonly FigureMeasure[], { each, today }: Stages): LookedFor =>
  measures.map(({ timings }) =>
    timings.map((timing) =>
      each.map((episode) =>
        (timing ? pointsLookedFor(episode, timing, today) : [])
          .map((occasion) => 1 << outcomeOccasions.indexOf(occasion))
          .reduce((bits, bit) => bits | bit, 0),
      ),
    ),
  );
