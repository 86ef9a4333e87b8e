import type { Instrument, Item } from '../instrument.ts';
import { keys, numbered, usualTiming } from './parts.ts';
import { communityProms, knownInTheField, reqolTerms } from './sources.ts';

const range = { min: 0, max: 4, answerNames: { 0: 'least often', 4: 'most often' } };
const turned: Partial<Item> = { isReversed: true };

/** Which items are turned round, and that the sixth is about life itself, is known in the field and not read in a source. */
export const reqol10: Instrument = {
  key: 'reqol_10',
  version: 1,
  name: 'Recovering Quality of Life, 10 items',
  shortName: 'ReQoL-10',
  about:
    'Quality of life over the last week, for people with mental health difficulties, and one question on the body.',
  items: [
    ...numbered(10, range, {
      1: turned,
      3: turned,
      6: { ...turned, riskToLife: { from: 1, side: 'and_above' } },
      9: turned,
    }),
    { key: 'body', kind: 'number', min: 0, max: 4, isOptional: true },
  ],
  scales: [
    {
      key: 'total',
      name: 'Quality of life',
      items: keys(1, 10),
      method: { kind: 'prorated_sum' },
      missingAtMost: 1,
      missingSource: knownInTheField,
      min: 0,
      max: 40,
      decimals: 0,
      better: 'higher',
      reliableChange: { points: 5, ...communityProms },
      cutOff: { points: 25, side: 'below', ...communityProms },
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms:
      'Needs a licence from Oxford University Innovation (free for the NHS and publicly funded work, as far as known). The wording may not be passed on. Its forms print some answers already turned round: go by the words of the answer, not by the printed number.',
    address: 'https://www.reqol.org.uk',
    ...reqolTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { total: '1091071000000100' },
};
