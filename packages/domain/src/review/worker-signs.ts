import type { Day } from '../shared/day.ts';
import type { SignRule } from './review-sign.ts';

/** What is known of one worker's own load, in numbers and days. */
export interface WorkerFacts {
  people: number;
  /** Agreed with them; null where nothing was. */
  capacity: number | null;
  /** People who came in the last thirty days, less those who left. */
  morePeople: number;
  newestMatchOn: Day | null;
  supervision: { dueOn: Day; daysPast: number } | null;
}

type WorkerRule = SignRule<WorkerFacts>;

/** What a supervisor might bring up with a worker about their own load, most pressing first. */
export const workerRules = {
  /** Days past the day supervision was due: a week, before it is worth a word (domain notes on frequency). */
  supervision_late: {
    unit: 'days',
    at: 7,
    min: 1,
    max: 60,
    isOn: true,
    stands: ({ supervision }, at) =>
      supervision && supervision.daysPast >= at
        ? {
            since: supervision.dueOn,
            fact: `${supervision.dueOn}/${Math.floor(supervision.daysPast / Math.max(7, at))}`,
            count: supervision.daysPast,
          }
        : null,
  },
  /** People above the number that was agreed: room that is not there. */
  over_capacity: {
    unit: 'people',
    at: 1,
    min: 1,
    max: 10,
    isOn: true,
    stands: ({ people, capacity, newestMatchOn }, at, today) =>
      capacity !== null && people - capacity >= at
        ? { since: newestMatchOn ?? today, fact: `${people}/${capacity}`, count: people - capacity }
        : null,
  },
  /** More than this many people more within thirty days. */
  jump: {
    unit: 'people',
    at: 3,
    min: 1,
    max: 10,
    isOn: true,
    stands: ({ morePeople, newestMatchOn }, at, today) =>
      morePeople > at
        ? { since: newestMatchOn ?? today, fact: `${newestMatchOn}/${morePeople}`, count: morePeople }
        : null,
  },
} as const satisfies Record<string, WorkerRule>;

/** The time over which a jump is looked for. */
export const jumpDays = 30;

export type WorkerSign = keyof typeof workerRules;
export const workerSigns = Object.keys(workerRules) as WorkerSign[];
