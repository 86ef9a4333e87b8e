import { type Day, daysBetween } from '../shared/day.ts';
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
  /** What they would like to talk about and have not yet; null to everyone but their practice supervisor. */
  wishes: { count: number; since: Day; newestId: string } | null;
  /** How the heavy meet-ups of late are shared; null where the reader cannot tell. */
  heavy: HeavyShare | null;
}

/**
 * Nothing on the record weighs a meet-up, and nobody should be asked to. Two things say of themselves that one was heavy:
 * its writer would like to talk about it in supervision, or raised a concern with it.
 */
export interface HeavyShare {
  own: number;
  /** Of all the workers they are set beside, themselves among them. */
  all: number;
  workers: number;
  since: Day;
  newestId: string;
}

/** How far back a meet-up counts. */
export const heavyDays = 28;
/** Of two, one always carries more than half: it says something from three on. */
const heavyFewestWorkers = 3;

type WorkerRule = SignRule<WorkerFacts>;

/** What a supervisor might bring up with a worker about their own load, most pressing first. */
export const workerRules = {
  /**
   * They asked to talk about a meet-up, and no practice supervision was held since. For their practice supervisor alone.
   * The days it may wait first: none, unless an organisation says otherwise.
   */
  wants_to_talk: {
    unit: 'days',
    at: 0,
    min: 0,
    max: 14,
    isOn: true,
    stands: ({ wishes }, at, today) =>
      wishes && daysBetween(wishes.since, today) >= at
        ? { since: wishes.since, fact: wishes.newestId, count: wishes.count }
        : null,
  },
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
  /**
   * More than half of the heavy meet-ups of the last four weeks were one worker's: a reason to share them out, or to be
   * there for somebody. Says nothing of how anyone works, and nothing at all below as many of them as the threshold.
   */
  carries_most: {
    unit: 'meetings',
    at: 4,
    min: 3,
    max: 20,
    isOn: true,
    stands: ({ heavy }, at) =>
      heavy && heavy.workers >= heavyFewestWorkers && heavy.own >= at && heavy.own * 2 > heavy.all
        ? { since: heavy.since, fact: heavy.newestId, count: heavy.own }
        : null,
  },
} as const satisfies Record<string, WorkerRule>;

/** The time over which a jump is looked for. */
export const jumpDays = 30;

export type WorkerSign = keyof typeof workerRules;
export const workerSigns = Object.keys(workerRules) as WorkerSign[];

/** Signs that rest on what a worker said to their practice supervisor: nobody else learns that one stood or was looked at. */
export const practiceSigns = ['wants_to_talk', 'carries_most'] as const satisfies readonly WorkerSign[];
