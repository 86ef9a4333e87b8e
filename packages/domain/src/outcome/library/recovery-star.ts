import type { Instrument, Scale } from '../instrument.ts';
import { keys, usualTiming } from './parts.ts';
import { starTerms } from './sources.ts';

const area = (number: string): Scale => ({
  key: `area_${number}`,
  name: `Area ${number} of the Star`,
  items: [],
  method: { kind: 'entered' },
  missingAtMost: 0,
  min: 1,
  max: 10,
  decimals: 0,
  better: 'higher',
});

/** Kept for what was completed with it: it did not say how a change is counted. */
export const recoveryStarVersion1: Instrument = {
  key: 'recovery_star',
  version: 1,
  name: 'Recovery Star, fourth edition',
  shortName: 'Recovery Star',
  about: 'Ten areas of life on a journey of five stages, agreed in a talk with the chart.',
  items: [],
  scales: keys(1, 10).map(area),
  mainScale: null,
  completedBy: ['person', 'worker'],
  licence: {
    kind: 'score_only',
    terms: 'Needs a Star licence and training for every worker. Only the ten readings are kept here.',
    address: 'https://www.outcomesstar.org.uk',
    ...starTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};

/** Ten readings that are never added up: each area is counted as up, the same or down, and any step counts. */
export const recoveryStar: Instrument = {
  ...recoveryStarVersion1,
  version: 2,
  scales: recoveryStarVersion1.scales.map((scale) => ({ ...scale, isCountedByStep: true })),
};
