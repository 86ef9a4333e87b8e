import type { SupervisionTopic } from '@alongside/domain/supervision/supervision-words.ts';

/** What two people wrote down after talking. About the worker and the work; people they walk with appear by initial, if at all. */
export const summaries: readonly { topics: readonly SupervisionTopic[]; words: string }[] = [
  {
    topics: ['how_i_am', 'workload'],
    words:
      'A full month. We moved two meet-ups to phone so that Fridays can end at four. The work itself is giving more than it takes.',
  },
  {
    topics: ['went_well', 'people_alongside'],
    words:
      'The market day was talked about with joy. We noticed how much of it was waiting, and that waiting is a skill.',
  },
  {
    topics: ['sharing_my_story'],
    words:
      'How much of the hospital years to tell, and why. We landed on: a sentence when it opens a door, and not to fill a silence.',
  },
  {
    topics: ['boundaries', 'carrying'],
    words:
      'A late-night text that was answered. No blame. We wrote a reply that can be sent in the morning and agreed the phone lives in the drawer.',
  },
  {
    topics: ['role_drift', 'team_and_stigma'],
    words:
      'Asked three times this month to fetch and carry for the ward. We practised a friendly no, and I will raise it at the team meeting.',
  },
  {
    topics: ['endings', 'people_alongside'],
    words: 'Two endings coming in the same week. We spread them out and thought about what each would like to keep.',
  },
  {
    topics: ['how_i_am', 'adjustments'],
    words:
      'Sleep has been thin. Later starts on Mondays until the clocks change. The wellbeing plan was looked at and one line was altered.',
  },
  {
    topics: ['notes_and_language'],
    words: 'We read four notes aloud. They sound like the people in them. One "seemed" became "said".',
  },
  {
    topics: ['learning', 'feedback'],
    words:
      'The group work course starts in spring and there is a place. Feedback to me: fewer forwarded messages, more short calls. Taken.',
  },
  {
    topics: ['carrying', 'how_i_am'],
    words:
      'Something heard last week came home in the pocket. We gave it the time it needed, and there is a debrief on Thursday as well.',
  },
  {
    topics: ['workload', 'people_alongside'],
    words: 'More people than agreed. Nobody new until two endings are done, and I will say so to the referrers myself.',
  },
  {
    topics: ['team_and_stigma'],
    words:
      'A remark in the corridor about "the volunteers". We talked about what it is like to be the only one in the room. I am taking it further, with permission.',
  },
  {
    topics: ['last_actions', 'my_questions'],
    words:
      "All of last time's actions are done. The question was how to sit with someone who is not changing anything. We stayed with it, and have no answer, which is an answer.",
  },
  {
    topics: ['boundaries'],
    words:
      'They shop at the same market. We worked out hello, and what comes after hello, and asked what the other person would like.',
  },
  {
    topics: ['safeguarding', 'carrying'],
    words:
      'We went over what to do and whom to ring, before it is needed. The card with the numbers was out of date and has been printed again.',
  },
  {
    topics: ['involvement_work', 'learning'],
    words: 'An invitation to speak at the trust day. Paid, prepared, and with somebody alongside: those are the terms.',
  },
  {
    topics: ['went_well', 'how_i_am'],
    words: 'A good stretch. We wrote down what makes it good, so that it can be found again.',
  },
  {
    topics: ['people_alongside', 'my_questions'],
    words: 'Someone has gone quiet. We thought about trying less often and more lightly. A postcard, then wait.',
  },
  {
    topics: ['workload', 'adjustments'],
    words:
      'Travel ate nine hours last week. The two far-off people will be met on the same day, and one of them likes video anyway.',
  },
  {
    topics: ['sharing_my_story', 'feedback'],
    words:
      'It was asked whether sharing helps or leads. We listened for the difference in two examples and both heard it.',
  },
];

/** For someone in the third to fifth month, when the shine has gone and the roots are not down yet. */
export const earlySummary = {
  topics: ['how_i_am', 'carrying', 'team_and_stigma'] as readonly SupervisionTopic[],
  words:
    'Month four, and it is heavier than month one. We said out loud that this is common and passes. An extra half hour every other week until it does.',
};

export const workerActions = [
  'Send a postcard rather than ring again',
  'Book the small room for the last meet-up',
  'Read the lone working page and tell me what is daft in it',
  'Ask S whether phone would suit better in winter',
  'Write two lines about the market day for the newsletter',
  'Put the work phone in the drawer at six',
  'Choose a date for the group work course',
  'Bring one note to read aloud next time',
  'Talk with the advice line before the benefits letter is answered',
  'Take the Monday that is owed',
] as const;

export const supervisorActions = [
  'Raise the fetching and carrying at the team meeting',
  'Ask for the travel money to be paid sooner',
  'Tell the referrers that there is no room until two endings are done',
  'Print the card with the numbers again',
  'Find out who covers in the week of the 14th',
  'Ring the course about the bursary',
  'Write to the ward manager about the courtyard key',
  'Put a debrief in the diary for Thursday',
] as const;

/** What a worker wrote for themselves before they met. */
export const ownLines = [
  'I said yes to the ward again and I do not know why.',
  'The walk by the canal on Tuesday was the best hour of the month.',
] as const;

export const questionsBefore = {
  worker: 'May I hand on the Friday group for a while?',
  supervisor: 'How was the week without the work phone?',
} as const;

export const strengthsSeen = [
  'Waits longer than anyone, and people talk.',
  'Said no kindly, three times, and was thanked for it.',
  'Brings the others along: the new ones ask for this desk.',
] as const;

export const commentInstead = 'The part about Fridays was four, not five. The rest is right.';
export const addedLater = 'The bursary came through. The course begins in April.';
