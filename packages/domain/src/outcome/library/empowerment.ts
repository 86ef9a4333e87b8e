import type { Instrument } from '../instrument.ts';
import { usualTiming } from './parts.ts';
import { empowermentEntry } from './sources.ts';

/** Sold, so that nothing of it is here but the range of its mean. */
export const empowerment: Instrument = {
  key: 'empowerment',
  version: 1,
  name: 'Empowerment Scale',
  shortName: 'Empowerment',
  about: 'How much say the person feels they have in their own life.',
  items: [],
  scales: [
    {
      key: 'mean',
      name: 'Empowerment',
      items: [],
      method: { kind: 'entered' },
      missingAtMost: 0,
      min: 1,
      max: 4,
      decimals: 2,
      better: 'higher',
    },
  ],
  mainScale: 'mean',
  completedBy: ['person'],
  licence: {
    kind: 'score_only',
    terms: 'Has to be bought. Scored on its own form; the mean of 28 items is entered here.',
    ...empowermentEntry,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
