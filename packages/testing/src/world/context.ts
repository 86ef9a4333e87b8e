import type { Attendance } from '@alongside/domain/session/session-words.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import type { Id, IdKind } from '@alongside/domain/shared/id.ts';
import { makeRandom, type Random } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Decks, makeDecks } from './decks.ts';
import { noRows, type Rows } from './rows.ts';

/** What every part of the generator needs: the rows so far, the calendar, chance, and who has which id. */
export interface Context {
  rows: Rows;
  readonly seed: string;
  readonly today: Day;
  readonly random: Random;
  readonly decks: Decks;
  readonly dayAgo: (ago: number) => Day;
  /** The start of that day in UTC, plus some minutes. */
  readonly instantAgo: (ago: number, minutes: number) => Date;
  /** Saturday 6, Sunday 0. */
  readonly weekdayAgo: (ago: number) => number;
  readonly id: <K extends IdKind>(kind: K, at: Date) => Id<K>;
  readonly organisationIds: Map<string, string>;
  /** By `block/key`. */
  readonly teamIds: Map<string, string>;
  readonly accountIds: Map<string, string>;
  /** Misses kept back from people whose story is to be shown: others get them, so that the proportions hold. */
  readonly heldBack: Attendance[];
  readonly evaluationWords: Map<string, string>;
}

const msPerDay = 86_400_000;

export const makeContext = (seed: string, today: Day): Context => {
  const random = makeRandom(`${seed}/world`);
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const days = new Map<number, Day>();
  return {
    rows: noRows(),
    seed,
    today,
    random,
    decks: makeDecks(makeRandom(`${seed}/decks`)),
    dayAgo: (ago) => {
      const known = days.get(ago) ?? addDays(today, -ago);
      days.set(ago, known);
      return known;
    },
    instantAgo: (ago, minutes) => new Date(midnight - ago * msPerDay + minutes * 60_000),
    weekdayAgo: (ago) => new Date(midnight - ago * msPerDay).getUTCDay(),
    id: (kind, at) => seededId(random, kind, at),
    organisationIds: new Map(),
    teamIds: new Map(),
    accountIds: new Map(),
    heldBack: [],
    evaluationWords: new Map(),
  };
};

export const known = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`nothing is called ${key}`);
  return id;
};
