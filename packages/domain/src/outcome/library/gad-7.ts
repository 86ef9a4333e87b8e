import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, reliableChanges } from './sources.ts';

export const gad7: Instrument = {
  key: 'gad_7',
  version: 1,
  name: 'Generalised Anxiety Disorder, 7 items',
  shortName: 'GAD-7',
  about: 'How often worry got in the way over the last 2 weeks.',
  items: numbered(7, { min: 0, max: 3, answerNames: { 0: 'least often', 3: 'most often' } }),
  scales: [
    {
      key: 'total',
      name: 'Worry',
      items: keys(1, 7),
      method: { kind: 'prorated_sum' },
      missingAtMost: 2,
      missingSource: knownInTheField,
      min: 0,
      max: 21,
      decimals: 0,
      better: 'lower',
      bands: [
        { key: 'least', name: 'Little or none', from: 0, to: 4, ...knownInTheField },
        { key: 'mild', name: 'Mild', from: 5, to: 9, ...knownInTheField },
        { key: 'moderate', name: 'Moderate', from: 10, to: 14, ...knownInTheField },
        { key: 'severe', name: 'Severe', from: 15, to: 21, ...knownInTheField },
      ],
      reliableChange: { points: 4, ...reliableChanges },
      cutOff: { points: 8, side: 'above', ...knownInTheField },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'No permission needed, as far as known. Confirm it first.',
    ...knownInTheField,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { total: '445455005' },
};
