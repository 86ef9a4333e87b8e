import type { Instrument } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { knownInTheField, lonelinessGuidance } from './sources.ts';

export const ucla3: Instrument = {
  key: 'ucla_3',
  version: 1,
  name: 'UCLA loneliness scale, three items',
  shortName: 'UCLA-3',
  about: 'How often the person misses company, feels left out, or feels cut off from others.',
  items: numbered(
    3,
    { min: 1, max: 3, answerNames: { 1: 'Hardly ever or never', 2: 'Some of the time', 3: 'Often' } },
    {
      1: { words: 'How often do you feel that you lack companionship?' },
      2: { words: 'How often do you feel left out?' },
      3: { words: 'How often do you feel isolated from others?' },
    },
  ),
  scales: [
    {
      key: 'total',
      name: 'Loneliness',
      items: keys(1, 3),
      method: { kind: 'sum' },
      missingAtMost: 0,
      min: 3,
      max: 9,
      decimals: 0,
      better: 'lower',
      cutOff: { points: 6, side: 'above', ...knownInTheField },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'wording_ships',
    terms: 'Recommended and published by the Office for National Statistics: use it with its source.',
    notice:
      'Three-item UCLA loneliness scale, as published by the Office for National Statistics under the Open Government Licence v3.0.',
    address:
      'https://www.ons.gov.uk/peoplepopulationandcommunity/wellbeing/methodologies/measuringlonelinessguidanceforuseofthenationalindicatorsonsurveys',
    ...lonelinessGuidance,
  },
  timing: usualTiming,
};
