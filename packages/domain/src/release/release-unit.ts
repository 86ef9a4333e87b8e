import {
  type AgeBand,
  ageBandOf,
  type Ethnicity,
  type EthnicityGroup,
  ethnicityGroupOf,
  type Gender,
} from '../person/about-person.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import { sessionBandOf, type sessionBands, weekBandOf, type weekBands } from './export-release.ts';

/** What is kept about the person that a release may describe in bands. */
export interface AboutPerson {
  birthYear: number | null;
  ageBand: AgeBand;
  ethnicity: Ethnicity;
  gender: Gender;
}

/** The columns that describe one episode without telling who: the quasi-identifiers of a release. */
export interface Described {
  ageBand: AgeBand;
  gender: Gender;
  ethnicityGroup: EthnicityGroup;
  weeksSupported: (typeof weekBands)[number];
  sessions: (typeof sessionBands)[number];
}

/** Over an episode's sessions that were met and not voided (`metAttendances`): how many, and the first and last day. */
export interface MetSummary {
  count: number;
  firstOn: Day | null;
  lastOn: Day | null;
}

/** One row of a release is one episode; weeks run from the first met session to the last. */
export const describeEpisode = (about: AboutPerson, met: MetSummary, today: Day): Described => ({
  ageBand: ageBandOf(about.birthYear, about.ageBand, Number(today.slice(0, 4))),
  gender: about.gender,
  ethnicityGroup: ethnicityGroupOf(about.ethnicity),
  weeksSupported: weekBandOf(met.firstOn && met.lastOn ? Math.floor(daysBetween(met.firstOn, met.lastOn) / 7) : 0),
  sessions: sessionBandOf(met.count),
});
