import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { herthHopeItems, knownInTheField } from './sources.ts';

export const herthHope: Instrument = {
  key: 'herth_hope',
  version: 1,
  name: 'Herth Hope Index',
  shortName: 'Herth Hope',
  about: 'Hope: in time and future, in readiness to act, and in ties with others.',
  items: numbered(
    12,
    { min: 1, max: 4, answerNames: { 1: 'disagree most', 4: 'agree most' } },
    { 3: { isReversed: true }, 6: { isReversed: true } },
  ),
  scales: [
    {
      key: 'total',
      name: 'Hope',
      items: keys(1, 12),
      method: { kind: 'prorated_sum' },
      missingAtMost: 2,
      missingSource: knownInTheField,
      min: 12,
      max: 48,
      decimals: 0,
      better: 'higher',
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'The author holds the copyright: ask her permission, which is free.',
    ...herthHopeItems,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
