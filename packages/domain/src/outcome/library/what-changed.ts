import type { Instrument, Item } from '../instrument.ts';
import { neverByItself, ownWording } from './parts.ts';

const inWords = (key: string, words: string): Item => ({ key, words, kind: 'words', min: 0, max: 0, isOptional: true });

/** Nothing in it is scored: it is what the two look back on at the ending. */
export const whatChanged: Instrument = {
  key: 'what_changed',
  version: 1,
  name: 'What changed',
  shortName: 'What changed',
  about: 'Looking back at the ending, in the person’s own words.',
  items: [
    inWords('changed', 'What is different for you now?'),
    inWords('helped', 'What helped with that?'),
    inWords('not_helped', 'What did not help, or was missing?'),
    inWords('next', 'What would you like to keep going?'),
  ],
  scales: [],
  mainScale: null,
  completedBy: ['person', 'worker'],
  licence: ownWording,
  timing: { ...neverByItself, atEnding: true },
};
