import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { franklin, knownInTheField, phqCopyright, reliableChanges } from './sources.ts';

/** Off at first: a count of symptoms sits badly with peer support. */
export const phq9: Instrument = {
  key: 'phq_9',
  version: 1,
  name: 'Patient Health Questionnaire, 9 items',
  shortName: 'PHQ-9',
  about: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  items: numbered(
    9,
    {
      min: 0,
      max: 3,
      answerNames: { 0: 'Not at all', 1: 'Several days', 2: 'More than half the days', 3: 'Nearly every day' },
    },
    {
      1: { words: 'Little interest or pleasure in doing things' },
      2: { words: 'Feeling down, depressed, or hopeless' },
      3: { words: 'Trouble falling or staying asleep, or sleeping too much' },
      4: { words: 'Feeling tired or having little energy' },
      5: { words: 'Poor appetite or overeating' },
      6: { words: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down' },
      7: { words: 'Trouble concentrating on things, such as reading the newspaper or watching television' },
      8: {
        words:
          'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      },
      9: {
        words: 'Thoughts that you would be better off dead or of hurting yourself in some way',
        // That the ninth is the one about life is known in the field, not read in a source.
        riskToLife: { from: 1, side: 'and_above' },
      },
    },
  ),
  scales: [
    {
      key: 'total',
      name: 'Low mood',
      items: keys(1, 9),
      method: { kind: 'prorated_sum' },
      missingAtMost: 2,
      missingSource: knownInTheField,
      min: 0,
      max: 27,
      decimals: 0,
      better: 'lower',
      bands: [
        { key: 'least', name: 'Few or none', from: 0, to: 4, ...franklin },
        { key: 'mild', name: 'Mild', from: 5, to: 9, ...franklin },
        { key: 'moderate', name: 'Moderate', from: 10, to: 14, ...franklin },
        { key: 'moderately_severe', name: 'Moderately severe', from: 15, to: 19, ...franklin },
        { key: 'severe', name: 'Severe', from: 20, to: 27, ...franklin },
      ],
      reliableChange: { points: 6, ...reliableChanges },
      cutOff: { points: 10, side: 'above', ...franklin },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'wording_ships',
    terms: 'No permission is needed to copy, translate, show or pass on.',
    notice:
      'Developed by Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
    ...phqCopyright,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { total: '720433000' },
};
