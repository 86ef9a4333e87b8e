import type { ConcernDecision, ConcernTold } from '@alongside/domain/concern/concern-words.ts';

/** One invented worry: who raised it, how long ago, and how far it has come. Gentle, and about nobody. */
export interface ConcernStory {
  worker: string;
  /** Which of the people this worker walks with. */
  place: number;
  ago: number;
  /** Minutes after midnight. */
  at: number;
  isDangerNow: boolean;
  told: ConcernTold;
  decision?: { choice: ConcernDecision; words: string };
  personWasTold?: { wasTold: boolean; words: string };
  fedBack?: string;
  debrief?: string;
  action?: { words: string; isDone: boolean };
  closed?: string;
}

export const concernStories: readonly ConcernStory[] = [
  {
    worker: 'amina',
    place: 0,
    ago: 1,
    at: 1070,
    isDangerNow: false,
    told: {
      whatHappened:
        'Someone they met at the laundrette has started to come round for money, and does not leave when asked.',
      whenItHappened: 'Since about three weeks, mostly on benefit day.',
      wordsUsed: '"He says we are friends, so I should help him out."',
      safeNow: 'They are at their sister’s tonight.',
      wishes: 'They want it to stop. They do not want the police at the door.',
      personKnows: 'yes',
      howToReachMe: 'On my work phone until eight.',
    },
  },
  {
    worker: 'col',
    place: 1,
    ago: 6,
    at: 690,
    isDangerNow: false,
    told: {
      whatHappened: 'The heating has been off since the meter was changed. They are sleeping in their coat.',
      needs: 'They find telephone queues very hard.',
      wishes: 'A person to ring, not a form.',
      personKnows: 'yes',
    },
    decision: {
      choice: 'health',
      words: 'The cold makes their breathing worse; the nurse rings today. We ring the landlord with them.',
    },
    action: { words: 'Ring the landlord together with them.', isDone: false },
  },
  {
    worker: 'tegan',
    place: 0,
    ago: 74,
    at: 980,
    isDangerNow: false,
    told: {
      whatHappened: 'A neighbour has been opening their post and keeping the letters from the bank.',
      whoMayBeResponsible: 'The neighbour from the ground floor.',
      childrenAtRisk: 'no',
      personKnows: 'yes',
    },
    decision: {
      choice: 'local_authority',
      words: 'It is about money and post, and goes on. Raised with the council’s adult team.',
    },
    personWasTold: { wasTold: true, words: 'In the café, with time to ask.' },
    fedBack: 'The council has spoken with both of them. The post goes to a box now. Thank you for noticing.',
    debrief: 'I have kept Thursday at four free, if you would like to talk it over.',
    closed: 'The post box works, and they say it is quiet.',
  },
  {
    worker: 'marlon',
    place: 2,
    ago: 41,
    at: 1205,
    isDangerNow: true,
    told: {
      whatHappened:
        'They rang from the bridge and said they could not see a way on. I stayed on the line until help came.',
      safeNow: 'They are with the crisis team.',
      toldWhom: '999, then the on-call lead.',
      personKnows: 'yes',
    },
    decision: { choice: 'emergency', words: 'Help was on the way. We agreed who stays in touch in the days after.' },
    personWasTold: { wasTold: true, words: 'On the ward, two days later.' },
    fedBack: 'They are home, and asked me to say that the call mattered.',
    debrief: 'Tomorrow morning, for as long as you need.',
    closed: 'They and their team have a plan for hard days.',
  },
  {
    worker: 'priya',
    place: 1,
    ago: 9,
    at: 600,
    isDangerNow: false,
    told: {
      whatHappened: 'On the ward, someone has been borrowing their tablet and reading their messages aloud.',
      othersAtRisk: 'Perhaps others on the corridor.',
      wishes: 'To have somewhere to lock it.',
      personKnows: 'yes',
    },
    decision: { choice: 'within', words: 'The ward manager knows and has found a locker. We look again next week.' },
    fedBack: 'The locker is there. We look again on Tuesday.',
    action: { words: 'Ask on Tuesday whether it has stopped.', isDone: false },
  },
  {
    worker: 'kofi',
    place: 0,
    ago: 118,
    at: 870,
    isDangerNow: false,
    told: {
      whatHappened: 'Their medicines were left with a friend who did not give them back when they went home.',
      needs: 'Large print.',
      personKnows: 'yes',
    },
    decision: { choice: 'health', words: 'The pharmacy gives out weekly from now on. No need to go further.' },
    action: { words: 'Ring the pharmacy.', isDone: true },
    closed: 'Weekly from the pharmacy, and they are content with it.',
  },
  {
    worker: 'ngozi',
    place: 3,
    ago: 3,
    at: 1010,
    isDangerNow: false,
    told: {
      whatHappened:
        'Their grown-up son shouts a great deal. Today there was a broken door, and they would not talk about it.',
      childrenAtRisk: 'not_known',
      personKnows: 'not_safe_to_tell',
      whyNotTold: 'He was in the next room.',
    },
    personWasTold: { wasTold: false, words: 'Not while he is in the house. We ask at the next meet-up in town.' },
  },
  {
    worker: 'eleri',
    place: 2,
    ago: 160,
    at: 760,
    isDangerNow: false,
    told: {
      whatHappened: 'They have been giving their rent to a group that promises them a house.',
      wishes: 'To hear it from someone who is not their family.',
      personKnows: 'yes',
    },
    decision: { choice: 'other', words: 'Trading Standards, together with them. They rang themselves.' },
    fedBack: 'They stopped the payments. Well done for sitting beside them.',
    closed: 'The payments have stopped.',
  },
  {
    worker: 'frankie',
    place: 0,
    ago: 1,
    at: 930,
    isDangerNow: false,
    told: {
      whatHappened: 'They have not eaten much since the food bank moved, and were dizzy on the way back.',
      safeNow: 'We had soup, and they have bread for two days.',
      personKnows: 'yes',
    },
  },
];

/** Who answers concerns where: `team` null for the whole organisation. Patchwork Pier has not named anybody yet. */
export const namedForConcerns = [
  { member: 'colin', team: 'northgate', part: 'lead' },
  { member: 'saskia', team: 'harbour', part: 'lead' },
  { member: 'saskia', team: 'northgate', part: 'deputy' },
  { member: 'nell', team: null, part: 'coordinator' },
  { member: 'oona', team: null, part: 'lead' },
  { member: 'wilf', team: null, part: 'deputy' },
  { member: 'huw', team: null, part: 'lead' },
  { member: 'mair', team: null, part: 'deputy' },
  { member: 'harriet', team: null, part: 'lead' },
  { member: 'bex', team: null, part: 'deputy' },
  { member: 'alastair', team: null, part: 'coordinator' },
  { member: 'desmond', team: null, part: 'lead' },
  { member: 'pilar', team: null, part: 'coordinator' },
] as const;

/** Where the organisation has numbers of its own. */
export const castPhones = {
  lantern: [
    { label: 'On-call lead, any hour', number: '01632 960114' },
    { label: 'Crisis line of the county', number: '0808 157 0115' },
  ],
} as const;
