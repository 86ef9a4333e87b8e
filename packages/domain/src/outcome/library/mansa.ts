import type { Instrument, Item } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, mansaItems } from './sources.ts';

const yesOrNo = (key: string): Item => ({
  key,
  kind: 'number',
  min: 0,
  max: 1,
  isOptional: true,
  answerNames: { 0: 'No', 1: 'Yes' },
});

export const mansa: Instrument = {
  key: 'mansa',
  version: 1,
  name: 'Manchester Short Assessment of Quality of Life',
  shortName: 'MANSA',
  about: 'How satisfied the person is with twelve parts of life, and four facts answered by yes or no.',
  items: [
    ...numbered(12, { min: 1, max: 7, answerNames: { 1: 'least satisfied', 7: 'most satisfied' } }),
    ...['fact_1', 'fact_2', 'fact_3', 'fact_4'].map(yesOrNo),
  ],
  scales: [
    {
      key: 'mean',
      name: 'Quality of life',
      items: keys(1, 12),
      method: { kind: 'mean' },
      missingAtMost: 2,
      missingSource: knownInTheField,
      min: 1,
      max: 7,
      decimals: 1,
      better: 'higher',
    },
  ],
  mainScale: 'mean',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free, as far as known. Confirm it first.',
    ...mansaItems,
    isGeneralKnowledge: true,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
