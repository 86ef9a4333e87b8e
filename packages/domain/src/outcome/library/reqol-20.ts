import type { Instrument } from '../instrument.ts';
import { usualTiming } from './parts.ts';
import { knownInTheField, reqolTerms } from './sources.ts';

/** Which of its 20 items are turned round could not be read anywhere, so that only its total is entered. */
export const reqol20: Instrument = {
  key: 'reqol_20',
  version: 1,
  name: 'Recovering Quality of Life, 20 items',
  shortName: 'ReQoL-20',
  about: 'Quality of life over the last week, in twice the questions of ReQoL-10.',
  items: [],
  scales: [
    {
      key: 'total',
      name: 'Quality of life',
      items: [],
      method: { kind: 'entered' },
      missingAtMost: 0,
      min: 0,
      max: 80,
      decimals: 0,
      better: 'higher',
      minimalChange: { points: 10, ...knownInTheField },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'score_only',
    terms: 'Needs a licence from Oxford University Innovation. Scored on its own form; the total is entered here.',
    address: 'https://www.reqol.org.uk',
    ...reqolTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { total: '1091081000000103' },
};
