import type { Instrument, Item } from '../instrument.ts';
import { itemScale, usualTiming } from './parts.ts';
import { lonelinessGuidance } from './sources.ts';

const lonely: Item = {
  key: 'lonely',
  words: 'How often do you feel lonely?',
  kind: 'number',
  min: 1,
  max: 5,
  answerNames: { 1: 'Often or always', 2: 'Some of the time', 3: 'Occasionally', 4: 'Hardly ever', 5: 'Never' },
};

/** The one direct question that the same guidance recommends beside the three indirect ones. */
export const onsLoneliness: Instrument = {
  key: 'ons_loneliness',
  version: 1,
  name: 'Loneliness, asked directly',
  shortName: 'Loneliness',
  about: 'How often the person feels lonely, in one question.',
  items: [lonely],
  scales: [itemScale(lonely, 'How seldom lonely')],
  mainScale: 'lonely',
  completedBy: ['person'],
  licence: {
    kind: 'wording_ships',
    terms: 'Recommended and published by the Office for National Statistics: use it with its source.',
    notice:
      'Direct measure of loneliness, as published by the Office for National Statistics under the Open Government Licence v3.0.',
    address:
      'https://www.ons.gov.uk/peoplepopulationandcommunity/wellbeing/methodologies/measuringlonelinessguidanceforuseofthenationalindicatorsonsurveys',
    ...lonelinessGuidance,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};
