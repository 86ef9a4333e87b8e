import type { Instrument, Item, Scale } from '../instrument.ts';
import { keys, usualTiming } from './parts.ts';
import { inspireTerms, knownInTheField } from './sources.ts';

const range = { kind: 'number', min: 0, max: 4, answerNames: { 0: 'least', 4: 'most' } } as const;
const supportKeys = keys(1, 20).map((key) => `support_${key}`);
const relationshipKeys = keys(1, 7).map((key) => `relationship_${key}`);

const meanOfRated = (key: string, name: string, items: readonly string[], missingAtMost: number): Scale => ({
  key,
  name,
  items,
  method: { kind: 'mean_to_100' },
  missingAtMost,
  missingSource: knownInTheField,
  min: 0,
  max: 100,
  decimals: 0,
  better: 'higher',
});

export const inspire: Instrument = {
  key: 'inspire',
  version: 1,
  name: 'INSPIRE',
  shortName: 'INSPIRE',
  about: 'How well one worker supports the person’s recovery, and how the two get on.',
  items: [
    // Support is rated only where the person marked it as important: the rest is left out, not missing.
    ...supportKeys.map((key): Item => ({ key, ...range, isOptional: true })),
    ...relationshipKeys.map((key): Item => ({ key, ...range })),
  ],
  scales: [
    meanOfRated('support', 'Support', supportKeys, 0),
    meanOfRated('relationship', 'Relationship', relationshipKeys, relationshipKeys.length - 1),
  ],
  mainScale: null,
  completedBy: ['person'],
  licence: {
    kind: 'paste_wording',
    terms: 'Free, and may not be altered. The authors hold the copyright.',
    address: 'https://www.researchintorecovery.com/inspire',
    ...inspireTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
};

/** Five questions, all of them asked: for where the whole is too long. */
export const briefInspire: Instrument = {
  ...inspire,
  key: 'brief_inspire',
  name: 'Brief INSPIRE',
  shortName: 'Brief INSPIRE',
  about: 'How well one worker supports the person’s recovery, in five questions.',
  items: keys(1, 5).map((key): Item => ({ key, ...range })),
  scales: [meanOfRated('support', 'Support', keys(1, 5), 0)],
  mainScale: 'support',
};
