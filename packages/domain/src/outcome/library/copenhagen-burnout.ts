import type { Instrument, Item, Scale } from '../instrument.ts';
import { keys, neverByItself } from './parts.ts';
import { burnoutItems, knownInTheField } from './sources.ts';

const item = (key: string): Item => ({
  key,
  kind: 'number',
  min: 0,
  max: 4,
  answerNames: { 0: 'least', 4: 'most' },
});
const personal = keys(1, 6).map((key) => item(`personal_${key}`));
/** Printed in more than one order, so that the one item to turn round has a name and not a number. */
const work = [...keys(1, 6).map((key) => item(`work_${key}`)), { ...item('work_energy'), isReversed: true as const }];
const people = keys(1, 6).map((key) => item(`people_${key}`));

const scale = (key: string, name: string, items: readonly Item[]): Scale => ({
  key,
  name,
  items: items.map((each) => each.key),
  method: { kind: 'mean_to_100' },
  missingAtMost: 0,
  min: 0,
  max: 100,
  decimals: 0,
  better: 'lower',
  cutOff: { points: 50, side: 'above', ...knownInTheField },
});

export const copenhagenBurnout: Instrument = {
  key: 'copenhagen_burnout',
  version: 1,
  name: 'Copenhagen Burnout Inventory',
  shortName: 'Copenhagen Burnout',
  about: 'How worn out you are: yourself, by your work, and by the work with people.',
  items: [...personal, ...work, ...people],
  scales: [
    scale('personal', 'Yourself', personal),
    scale('work', 'Your work', work),
    scale('people', 'Work with people', people),
  ],
  mainScale: null,
  completedBy: ['worker'],
  licence: {
    kind: 'paste_wording',
    terms: 'Public wording, as far as known. Confirm it first.',
    ...burnoutItems,
    isGeneralKnowledge: true,
  },
  timing: neverByItself,
  isOffAtFirst: true,
  isForWorkers: true,
};
