import type { Instrument, Scale } from '../instrument.ts';
import { neverByItself } from './parts.ts';
import { oldenburgEntry } from './sources.ts';

const mean = (key: string, name: string): Scale => ({
  key,
  name,
  items: [],
  method: { kind: 'entered' },
  missingAtMost: 0,
  min: 1,
  max: 4,
  decimals: 2,
  better: 'lower',
});

/** Which of its 16 items belong where, and which are turned round, was not read: its two means are entered. */
export const oldenburg: Instrument = {
  key: 'oldenburg',
  version: 1,
  name: 'Oldenburg Burnout Inventory',
  shortName: 'Oldenburg',
  about: 'How exhausted you are, and how far you have drawn back from your work.',
  items: [],
  scales: [mean('exhaustion', 'Exhaustion'), mean('disengagement', 'Drawing back')],
  mainScale: null,
  completedBy: ['worker'],
  licence: { kind: 'score_only', terms: 'Scored on its own form; the two means are entered here.', ...oldenburgEntry },
  timing: neverByItself,
  isOffAtFirst: true,
  isForWorkers: true,
};
