import type { Day } from '@alongside/domain/shared/day.ts';
import { makeContext } from './world/context.ts';
import { fillActions } from './world/fill-actions.ts';
import { fillConcernTies } from './world/fill-concern-ties.ts';
import { fillConcerns, type WalkedWith, walkedWith } from './world/fill-concerns.ts';
import { fillCovers } from './world/fill-covers.ts';
import { fillFidelity } from './world/fill-fidelity.ts';
import { fillGroups, type GroupGuest, groupGuest } from './world/fill-groups.ts';
import { fillInstruments } from './world/fill-instruments.ts';
import { fillInvolvement } from './world/fill-involvement.ts';
import { fillLeft } from './world/fill-left.ts';
import { fillMeasures } from './world/fill-measures.ts';
import { fillOrganisations, fillStaff } from './world/fill-organisations.ts';
import { fillGoals, fillOutcomes } from './world/fill-outcomes.ts';
import { fillOwnMeasures } from './world/fill-own-measures.ts';
import { fillOwnSide } from './world/fill-own-side.ts';
import { fillPermission } from './world/fill-permission.ts';
import { fillPerson } from './world/fill-person.ts';
import { fillMeetUps } from './world/fill-plans.ts';
import { fillReleases } from './world/fill-releases.ts';
import { fillReview } from './world/fill-review.ts';
import { fillSessions } from './world/fill-sessions.ts';
import { fillEndingDays, fillStrengths, fillTalkWishes } from './world/fill-strengths.ts';
import { fillSupervision } from './world/fill-supervision.ts';
import { fillSupervisionParts } from './world/fill-supervision-parts.ts';
import { planPerson } from './world/plan-person.ts';
import { countRows, noRows, type Rows } from './world/rows.ts';
import { slots } from './world/slots.ts';

export interface WorldOptions {
  seed: string;
  people: number;
  /** Planned contacts, met or not; attempts to reach someone come on top, about one for every seventeen. */
  sessions: number;
  /** The last day of the nine months; nothing is held on it yet, and what is planned begins with it. */
  today: Day;
}

/** The demo's size: issue 2, section 5. */
export const demoSize = { seed: 'alongside', people: 120, sessions: 900 } as const;

const rowsInABatch = 20_000;

/** Of the cast alone: a larger world has no more of them. */
const fillLooks = (world: ReturnType<typeof makeContext>): void => {
  fillSupervisionParts(world);
  fillInstruments(world);
  fillOwnMeasures(world);
  fillOwnSide(world);
  fillFidelity(world);
  fillInvolvement(world);
};

/**
 * An invented world, whole and consistent, as plain rows in batches that can be written one after the other: parents are
 * always in the same batch or an earlier one. The same options give the same rows. Memory stays flat whatever the size.
 */
export function* generateWorld({ seed, people, sessions, today }: WorldOptions): Generator<Rows, void, void> {
  const world = makeContext(seed, today);
  fillOrganisations(world);
  if (people === 0) fillStaff(world, 0);

  const weights = new Float64Array(people);
  let total = 0;
  for (let index = 0; index < people; index += 1) {
    const { weight } = planPerson(seed, index);
    weights[index] = weight;
    total += weight;
  }

  const guests: GroupGuest[] = [];
  const walked: WalkedWith[] = [];
  let weightSoFar = 0;
  let sessionsSoFar = 0;
  for (let index = 0; index < people; index += 1) {
    const block = Math.floor(index / slots.length);
    if (index % slots.length === 0) {
      fillStaff(world, block);
      fillSupervision(world, block);
      if (block === 0) fillLooks(world);
    }
    const plan = planPerson(seed, index);
    weightSoFar += weights[index] ?? 0;
    // Shares are rounded as a running total, so that they add up to exactly what was asked for.
    const upTo = total === 0 ? 0 : Math.round((sessions * weightSoFar) / total);
    const made = fillPerson(world, plan);
    fillPermission(world, plan, made);
    fillSessions(world, plan, made, upTo - sessionsSoFar);
    fillMeetUps(world, plan, made);
    fillGoals(world, plan, made);
    fillOutcomes(world, plan, made);
    fillMeasures(world, plan, made);
    guests.push(...groupGuest(plan, made));
    walked.push(...walkedWith(plan, made));
    sessionsSoFar = upTo;
    if (countRows(world.rows) >= rowsInABatch) {
      fillStrengths(world);
      fillEndingDays(world);
      yield world.rows;
      world.rows = noRows();
    }
  }
  fillStrengths(world);
  fillEndingDays(world);
  if (people > 0) fillTalkWishes(world);
  fillGroups(world, guests);
  fillConcerns(world, walked);
  fillConcernTies(world);
  fillActions(world, walked);
  if (people > 0) fillCovers(world);
  if (people > 0) fillLeft(world);
  if (people > 0) fillReview(world);
  if (people > 0) fillReleases(world);
  if (countRows(world.rows) > 0) yield world.rows;
}
