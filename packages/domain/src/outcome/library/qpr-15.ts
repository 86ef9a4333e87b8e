import type { Instrument } from '../instrument.ts';

const keys = Array.from({ length: 15 }, (_, at) => String(at + 1));

/** Questionnaire about the Process of Recovery. The wording is its authors'. */
export const qpr15: Instrument = {
  key: 'qpr_15',
  version: 1,
  name: 'Questionnaire about the Process of Recovery',
  shortName: 'QPR-15',
  about: 'How recovery feels at the moment: hope, who I am, what I can do.',
  items: keys.map((key) => ({ key, kind: 'number', min: 0, max: 4 })),
  scales: [
    {
      key: 'total',
      name: 'Total',
      items: keys,
      method: { kind: 'prorated_sum' },
      missingAtMost: 3,
      missingSource: { source: 'No published rule was found', isGeneralKnowledge: true },
      min: 0,
      max: 60,
      decimals: 0,
      better: 'higher',
      minimalChange: { points: 5, source: 'Psychosis 2021, minimal important difference within one person' },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free to use; the wording stays its authors’.',
    source: 'PhenX Toolkit',
  },
  timing: { baselineByMeeting: 2, reviewEveryDays: 182, atEnding: true, followUpAfterDays: null },
};
