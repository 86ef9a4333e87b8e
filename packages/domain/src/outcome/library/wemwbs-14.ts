import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, reliableChanges, wemwbsBands, wemwbsTerms } from './sources.ts';

export const wemwbs14: Instrument = {
  key: 'wemwbs_14',
  version: 1,
  name: 'Warwick-Edinburgh Mental Well-being Scale',
  shortName: 'WEMWBS',
  about: 'Feelings and thoughts of the last two weeks, all put in a positive way.',
  items: numbered(14, { min: 1, max: 5, answerNames: { 1: 'least often', 5: 'most often' } }),
  scales: [
    {
      key: 'total',
      name: 'Mental wellbeing',
      items: keys(1, 14),
      method: { kind: 'prorated_sum' },
      missingAtMost: 3,
      missingSource: knownInTheField,
      min: 14,
      max: 70,
      decimals: 0,
      better: 'higher',
      bands: [
        { key: 'very_low', name: 'Very low: depression is likely', from: 14, to: 40, ...wemwbsBands },
        { key: 'low', name: 'Low: depression is possible', from: 41, to: 44, ...wemwbsBands },
      ],
      reliableChange: { points: 9, ...reliableChanges },
      minimalChange: { points: 3, ...knownInTheField },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free once your organisation has registered; the wording may not be passed on. Companies may have to pay.',
    notice: 'Warwick-Edinburgh Mental Well-being Scale (WEMWBS) © University of Warwick and University of Edinburgh.',
    address: 'https://warwick.ac.uk/services/innovations/wemwbs',
    ...wemwbsTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { total: '718426000' },
};
