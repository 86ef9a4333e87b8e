import type { FidelityItem } from './fidelity-words.ts';

/** The scale that comes with Alongside: four domains from the published index, sentences and range of our own. */
export const shippedHighest = 4;

export const shippedItems: readonly FidelityItem[] = [
  {
    key: 'relationship_1',
    domain: 'relationship',
    words: 'Peer worker and person get to know each other before anything has to be done.',
  },
  {
    key: 'relationship_2',
    domain: 'relationship',
    words: 'Peer workers share their own experience when it helps the other person.',
  },
  {
    key: 'relationship_3',
    domain: 'relationship',
    words: 'People and peer workers are matched with care, and can ask for a change.',
  },
  {
    key: 'relationship_4',
    domain: 'relationship',
    words: 'There is enough time, and it is not cut short by other duties.',
  },
  { key: 'reciprocity_1', domain: 'reciprocity', words: 'Both give and both take something from walking together.' },
  {
    key: 'reciprocity_2',
    domain: 'reciprocity',
    words: 'They talk with each other as equals, also when they disagree.',
  },
  {
    key: 'reciprocity_3',
    domain: 'reciprocity',
    words: 'What people know from their own lives counts as much as what they were taught.',
  },
  { key: 'leadership_1', domain: 'leadership', words: 'The person decides what the two of them do and talk about.' },
  {
    key: 'leadership_2',
    domain: 'leadership',
    words: 'The person chooses whether to have a peer worker, and when it ends.',
  },
  {
    key: 'leadership_3',
    domain: 'leadership',
    words: 'People with lived experience lead how peer support is run here.',
  },
  {
    key: 'leadership_4',
    domain: 'leadership',
    words: 'Peer workers do peer work, and are not asked to do other jobs in its place.',
  },
  { key: 'strengths_1', domain: 'strengths', words: 'They build on what the person can do and cares about.' },
  {
    key: 'strengths_2',
    domain: 'strengths',
    words: 'They find and join in with people and places near where they live.',
  },
  { key: 'strengths_3', domain: 'strengths', words: 'Hope is kept alive, also in a harder time.' },
];
