import type { Band, Instrument, Item } from '../instrument.ts';
import { itemScale, usualTiming } from './parts.ts';
import { knownInTheField, ons4Questions } from './sources.ts';

const question = (key: string, words: string, least: string, most: string): Item => ({
  key,
  words,
  kind: 'number',
  min: 0,
  max: 10,
  answerNames: { 0: least, 10: most },
});

const satisfied = question(
  'satisfied',
  'Overall, how satisfied are you with your life nowadays?',
  'Not at all',
  'Completely',
);
const worthwhile = question(
  'worthwhile',
  'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
  'Not at all',
  'Completely',
);
const happy = question('happy', 'Overall, how happy did you feel yesterday?', 'Not at all', 'Completely');
const anxious = question(
  'anxious',
  'On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did you feel yesterday?',
  'Not at all anxious',
  'Completely anxious',
);

const bands: readonly Band[] = [
  { key: 'low', name: 'Low', from: 0, to: 4, ...knownInTheField },
  { key: 'medium', name: 'Medium', from: 5, to: 6, ...knownInTheField },
  { key: 'high', name: 'High', from: 7, to: 8, ...knownInTheField },
  { key: 'very_high', name: 'Very high', from: 9, to: 10, ...knownInTheField },
];
const anxiousBands: readonly Band[] = [
  { key: 'very_low', name: 'Very low', from: 0, to: 1, ...knownInTheField },
  { key: 'low', name: 'Low', from: 2, to: 3, ...knownInTheField },
  { key: 'medium', name: 'Medium', from: 4, to: 5, ...knownInTheField },
  { key: 'high', name: 'High', from: 6, to: 10, ...knownInTheField },
];

/** Four figures that are never added up: they are different kinds of wellbeing (Office for National Statistics). */
export const ons4: Instrument = {
  key: 'ons_4',
  version: 1,
  name: 'Personal wellbeing, four questions',
  shortName: 'ONS4',
  about: 'Four questions asked all over the UK: satisfied, worthwhile, happy, anxious.',
  items: [satisfied, worthwhile, happy, anxious],
  scales: [
    itemScale(satisfied, 'Satisfied with life', { bands }),
    itemScale(worthwhile, 'What I do is worthwhile', { bands }),
    itemScale(happy, 'Happy yesterday', { bands }),
    itemScale(anxious, 'Anxious yesterday', { bands: anxiousBands, better: 'lower' }),
  ],
  mainScale: null,
  completedBy: ['person'],
  licence: {
    kind: 'wording_ships',
    terms: 'A harmonised standard of the Office for National Statistics, free to use with its source.',
    notice: 'Source: Office for National Statistics, licensed under the Open Government Licence v3.0.',
    address: 'https://analysisfunction.civilservice.gov.uk/policy-store/personal-well-being/',
    ...ons4Questions,
  },
  timing: usualTiming,
};
