import type { BoundaryKind } from '@alongside/domain/boundary/boundary-words.ts';
import type { CompetenceLevels, CompetenceWords } from '@alongside/domain/competence/competence-words.ts';
import type { LearningKind } from '@alongside/domain/learning/learning-words.ts';

/** Invented, as everything here: what the cast keep for themselves. */
export const plan = {
  keepsWell: 'Cycling in along the canal.\nTwenty minutes between two meet-ups.\nBand practice on Wednesdays.',
  earlySigns: 'I answer messages late at night and stop laughing at my own jokes.',
  triggers: 'Three hard meet-ups in a row. Being the only peer worker in a ward round.',
  whatHelps: 'Colin asking me straight out. Ten minutes outside. Moving one meet-up, not all of them.',
  whatNot: 'Please do not take people off my list without asking me first.',
  adjustments: 'Late start on Mondays.',
  contact: 'My sister Wen. She knows about this plan.',
};

export interface LearningLine {
  kind: LearningKind;
  title: string;
  place: string | null;
  ago: number;
  /** Null for a role that goes on. */
  days: number | null;
  hours: number | null;
  words: string | null;
}

export const learningLines: readonly LearningLine[] = [
  {
    kind: 'core_training',
    title: 'Core training in peer support',
    place: 'Lantern House',
    ago: 760,
    days: 11,
    hours: 40,
    words: 'Sharing a little of my story on purpose, and not all of it.',
  },
  {
    kind: 'safeguarding',
    title: 'Keeping adults safe',
    place: 'Online',
    ago: 320,
    days: 0,
    hours: 3.5,
    words: null,
  },
  {
    kind: 'skills',
    title: 'Being with grief and loss',
    place: 'Harbour Community College',
    ago: 96,
    days: 7,
    hours: 12,
    words: 'I need fewer words than I thought.',
  },
  {
    kind: 'trains_others',
    title: 'Co-training new starters',
    place: 'Lantern House',
    ago: 210,
    days: null,
    hours: 18,
    words: null,
  },
  {
    kind: 'panel',
    title: 'Interview panel for ward staff',
    place: null,
    ago: 150,
    days: null,
    hours: null,
    words: 'I ask the question about choice.',
  },
];

export interface BoundaryLine {
  kind: BoundaryKind;
  ago: number;
  whatDone: string;
  learned: string | null;
  taken: boolean;
  shared: boolean;
}

export const boundaryLines: readonly BoundaryLine[] = [
  {
    kind: 'gifts',
    ago: 6,
    whatDone:
      'Somebody brought me a knitted hat. I said how lovely it was and that I could not take it, and we laughed about the colour.',
    learned: 'Say at the start what I can and cannot take.',
    taken: false,
    shared: false,
  },
  {
    kind: 'in_the_street',
    ago: 24,
    whatDone:
      'We met in the queue at the market. I waited to see if they wanted to say hello. They did, and I kept it short.',
    learned: 'Agreeing it beforehand made it easy for both of us.',
    taken: true,
    shared: true,
  },
  {
    kind: 'contact_times',
    ago: 61,
    whatDone: 'A message came at eleven at night. I answered in the morning and we talked about when I read messages.',
    learned: null,
    taken: true,
    shared: false,
  },
];

export const adjustmentLine = 'Late start on Mondays: nothing before eleven.';

export const selfView: { levels: CompetenceLevels; words: CompetenceWords } = {
  levels: {
    values: 'confident',
    relating: 'can_teach',
    supporting: 'confident',
    teams_and_rights: 'emerging',
    self_care: 'emerging',
  },
  words: {
    relating: 'New starters sit in with me.',
    self_care: 'I notice late that I am tired.',
  },
};

export const supervisorView: { levels: CompetenceLevels; words: CompetenceWords } = {
  levels: {
    values: 'can_teach',
    relating: 'can_teach',
    supporting: 'confident',
    teams_and_rights: 'confident',
    self_care: 'emerging',
  },
  words: {
    values: 'She says out loud what others only think in ward rounds.',
    teams_and_rights: 'She spoke up about the locked garden, and it was opened.',
  },
};

export const talkedOver =
  'Ward rounds go better than Amina thinks. A free hour on Fridays, kept free. The rights course in spring.';

export const newcomerView: { levels: CompetenceLevels; words: CompetenceWords } = {
  levels: { relating: 'confident', organisation: 'emerging' },
  words: { organisation: 'The notes take me an hour each.' },
};
