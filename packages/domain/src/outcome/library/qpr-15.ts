import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, qprDifference, qprProtocol } from './sources.ts';

export const qpr15: Instrument = {
  key: 'qpr_15',
  version: 1,
  name: 'Questionnaire about the Process of Recovery, 15 items',
  shortName: 'QPR-15',
  about: 'How the person sees their own recovery: hope, meaning, and being in charge of their life.',
  items: numbered(15, { min: 0, max: 4, answerNames: { 0: 'disagree most', 4: 'agree most' } }),
  scales: [
    {
      key: 'total',
      name: 'Recovery',
      items: keys(1, 15),
      method: { kind: 'prorated_sum' },
      missingAtMost: 3,
      missingSource: knownInTheField,
      min: 0,
      max: 60,
      decimals: 0,
      better: 'higher',
      minimalChange: { points: 5, ...qprDifference },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free to use, no permission needed. The authors hold the copyright: copy the wording from them, unaltered.',
    address: 'https://www.phenxtoolkit.org/protocols/view/661101',
    ...qprProtocol,
  },
  timing: usualTiming,
  concepts: { total: '1035441000000106' },
};
