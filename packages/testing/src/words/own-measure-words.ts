import type { InstrumentDefinition } from '@alongside/domain/outcome/check-instrument.ts';
import { neverByItself } from '@alongside/domain/outcome/library/parts.ts';

const howOften = { 0: 'Never', 1: 'Seldom', 2: 'Sometimes', 3: 'Often', 4: 'Always' };
const asked = (key: string, words: string) =>
  ({ key, words, kind: 'number', min: 0, max: 4, answerNames: howOften }) as const;

/** Written by the members of an invented organisation. */
export const havingASay: InstrumentDefinition = {
  name: 'Having a say',
  shortName: 'A say',
  about: 'How much say the person has in what the two of us do.',
  items: [
    asked('1', 'I decide what we talk about.'),
    asked('2', 'I can say when something does not help.'),
    asked('3', 'I know what we do next, and why.'),
    { key: '4', words: 'What would make it more yours?', kind: 'words', min: 0, max: 0, isOptional: true },
  ],
  scales: [
    {
      key: 'total',
      name: 'A say',
      items: ['1', '2', '3'],
      method: { kind: 'prorated_sum' },
      missingAtMost: 1,
      min: 0,
      max: 12,
      decimals: 0,
      better: 'higher',
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: {
    kind: 'wording_ships',
    terms: 'Written by members of Wayside Lantern. Use it and change it as you like.',
    source: 'Wayside Lantern',
  },
  timing: neverByItself,
};
