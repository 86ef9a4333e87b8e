import type { Instrument, Scale } from '../instrument.ts';
import { usualTiming } from './parts.ts';
import { knownInTheField, patientActivation } from './sources.ts';

const entered = {
  items: [],
  method: { kind: 'entered' },
  missingAtMost: 0,
  better: 'higher',
} as const satisfies Partial<Scale>;

/** Scored by the owner's own software: the two figures it gives are entered, and nothing else is kept. */
export const pam13: Instrument = {
  key: 'pam_13',
  version: 1,
  name: 'Patient Activation Measure, 13 items',
  shortName: 'PAM-13',
  about: 'Knowledge, skills and confidence to look after one’s own health.',
  items: [],
  scales: [
    {
      ...entered,
      key: 'score',
      name: 'Activation',
      min: 0,
      max: 100,
      decimals: 1,
      bands: [
        { key: 'level_1', name: 'Level 1', from: 0, to: 47, ...knownInTheField },
        { key: 'level_2', name: 'Level 2', from: 47.1, to: 55.1, ...knownInTheField },
        { key: 'level_3', name: 'Level 3', from: 55.2, to: 72.4, ...knownInTheField },
        { key: 'level_4', name: 'Level 4', from: 72.5, to: 100, ...knownInTheField },
      ],
      minimalChange: { points: 4, ...knownInTheField },
    },
    { ...entered, key: 'level', name: 'Level', min: 1, max: 4, decimals: 0 },
  ],
  mainScale: 'score',
  completedBy: ['person'],
  licence: {
    kind: 'score_only',
    terms: 'Needs a paid licence. Scored by its owner; only the score and the level are kept here.',
    ...patientActivation,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
