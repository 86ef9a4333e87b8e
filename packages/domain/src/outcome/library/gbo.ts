import type { Instrument, Item, Scale } from '../instrument.ts';
import { itemScale, usualTiming } from './parts.ts';
import { communityProms, goalTerms, knownInTheField } from './sources.ts';

const range = { kind: 'number', min: 0, max: 10, answerNames: { 0: 'not there at all', 10: 'fully there' } } as const;
const first: Item = { key: 'goal_1', words: 'How close are you to your first goal?', ...range };
const second: Item = { key: 'goal_2', words: 'And to your second goal?', ...range, isOptional: true };
const third: Item = { key: 'goal_3', words: 'And to your third goal?', ...range, isOptional: true };

const reliableChange = { points: 3, ...communityProms };

/** One goal, whichever it is. */
export const oneGoal: Scale = itemScale(first, 'First goal', { reliableChange });

/** Kept for what was completed with it: without a rating of the first goal it gave no mean. */
export const gboVersion1: Instrument = {
  key: 'gbo',
  version: 1,
  name: 'Goal-Based Outcomes',
  shortName: 'GBO',
  about: 'How close the person feels to up to three goals of their own.',
  items: [first, second, third],
  scales: [
    {
      key: 'mean',
      name: 'All goals',
      items: ['goal_1', 'goal_2', 'goal_3'],
      method: { kind: 'mean' },
      missingAtMost: 0,
      min: 0,
      max: 10,
      decimals: 1,
      better: 'higher',
      reliableChange: { points: 2.45, ...knownInTheField },
    },
    oneGoal,
    itemScale(second, 'Second goal', { reliableChange }),
    itemScale(third, 'Third goal', { reliableChange }),
  ],
  mainScale: 'mean',
  completedBy: ['person', 'worker'],
  licence: {
    kind: 'wording_ships',
    terms:
      'CC BY-NC-SA 4.0: use it without profit, with credit, and share what you make of it alike. The words are ours.',
    notice: 'After Goal-Based Outcomes (goals-in-therapy.com), CC BY-NC-SA 4.0.',
    address: 'https://www.goals-in-therapy.com',
    ...goalTerms,
  },
  timing: usualTiming,
  isOffAtFirst: true,
  concepts: { goal_1: '1638531000000102', goal_2: '1638541000000106', goal_3: '1638551000000109' },
};

/**
 * Goals are kept with the person in their own words. This is how national figures read the ratings of up to three of them:
 * the goals that were rated count, whichever they are.
 */
export const gbo: Instrument = {
  ...gboVersion1,
  version: 2,
  items: [{ ...first, isOptional: true }, second, third],
};
