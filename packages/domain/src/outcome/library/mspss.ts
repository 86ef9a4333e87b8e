import type { Instrument, Scale } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, mspssScoring } from './sources.ts';

const bands: Scale['bands'] = [
  { key: 'low', name: 'Low', from: 1, to: 3, ...mspssScoring },
  { key: 'moderate', name: 'Moderate', from: 3.1, to: 5, ...mspssScoring },
  { key: 'high', name: 'High', from: 5.1, to: 7, ...mspssScoring },
];

const mean = (key: string, name: string, items: readonly string[]): Scale => ({
  key,
  name,
  items,
  method: { kind: 'mean' },
  missingAtMost: 0,
  min: 1,
  max: 7,
  decimals: 1,
  better: 'higher',
  bands,
});

export const mspss: Instrument = {
  key: 'mspss',
  version: 1,
  name: 'Multidimensional Scale of Perceived Social Support',
  shortName: 'MSPSS',
  about: 'How much support the person feels from family, friends and one other who matters.',
  items: numbered(12, { min: 1, max: 7, answerNames: { 1: 'disagree most', 7: 'agree most' } }),
  scales: [
    mean('mean', 'Support', keys(1, 12)),
    {
      key: 'total',
      name: 'Support, as a sum',
      items: keys(1, 12),
      method: { kind: 'sum' },
      missingAtMost: 0,
      min: 12,
      max: 84,
      decimals: 0,
      better: 'higher',
    },
    mean('other', 'One other who matters', ['1', '2', '5', '10']),
    mean('family', 'Family', ['3', '4', '8', '11']),
    mean('friends', 'Friends', ['6', '7', '9', '12']),
  ],
  mainScale: 'mean',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free with its source named, as far as known. Confirm it first.',
    ...knownInTheField,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
