/** Two invented groups: what they are for, what they agreed and what was written after an evening. No one is named in it. */
export interface GroupStory {
  name: string;
  purpose: string;
  forWhom: string;
  venue: string;
  capacity: number;
  isOpen: boolean;
  at: string;
  minutes: number;
  /** The first agreement, and what the group made of it later. */
  agreements: readonly [string, string];
  evenings: readonly { theme: string; line: string; debrief: string | null }[];
}

export const soupAndCompany: GroupStory = {
  name: 'Soup and company',
  purpose: 'To eat together once a week and have somewhere to be. Talking is welcome and never asked for.',
  forWhom: 'Anyone the Northgate team walks with, and whoever they bring.',
  venue: 'The kitchen of the chapel hall, Wick Street',
  capacity: 14,
  isOpen: true,
  at: '17:30',
  minutes: 120,
  agreements: [
    'What is said at the table stays at the table.\nNobody has to talk.\nWe wash up together.',
    'What is said at the table stays at the table.\nNobody has to talk, and nobody talks over anyone.\nPhones stay in coats, unless someone is waiting for a call.\nWe wash up together.',
  ],
  evenings: [
    {
      theme: 'Leek and potato',
      line: 'The room chose music from when we were sixteen. Much laughing, one quiet corner that was left quiet.',
      debrief: 'We both wanted to fill the silence after the news. Glad we did not.',
    },
    {
      theme: 'Lentils',
      line: 'Talk of winter coats and where to get one free. Two lists were made and pinned up.',
      debrief: null,
    },
    {
      theme: 'Bring a bread',
      line: 'Seven breads. What went well: newcomers were fed before they were asked anything.',
      debrief: 'Next time one of us stays by the door for the first half hour.',
    },
    {
      theme: 'Squash and chilli',
      line: 'Hard evening: a sharp word over the washing up. The two made it up over the pans, by themselves.',
      debrief: 'Talked about when to step in. We stepped in late, and it was all right.',
    },
    {
      theme: 'Pea and mint',
      line: 'The group asked for a longer table. Somebody knows a carpenter.',
      debrief: null,
    },
    {
      theme: 'Whatever is left',
      line: 'Small and slow. We played cards and nobody minded losing.',
      debrief: 'A rest. We needed one too.',
    },
  ],
};

export const nightOwls: GroupStory = {
  name: 'Night owls',
  purpose: 'For nights that will not end: to hear that others lie awake too, and what they do at four in the morning.',
  forWhom: 'People who sleep badly and are tired of being told how to sleep.',
  venue: 'Room 2, Northgate library',
  capacity: 8,
  isOpen: false,
  at: '14:00',
  minutes: 75,
  agreements: [
    'We do not give advice unless someone asks for it.\nStories stay here.',
    'We do not give advice unless someone asks for it.\nStories stay here, also the funny ones.\nWhoever is tired may lie on the floor.',
  ],
  evenings: [
    {
      theme: 'Four in the morning',
      line: 'Everybody drew the view from their window at night. The drawings went home with their makers.',
      debrief: 'Heavy and good. We walked to the bus together after.',
    },
    {
      theme: 'Radio or silence',
      line: 'Five for the radio, one for silence, and a long talk about the shipping forecast.',
      debrief: null,
    },
    {
      theme: 'What the body says',
      line: 'The group chose to try the slow stretches. What was hard: the room was cold. We asked for the other room.',
      debrief: 'Ask about the heating before, not during.',
    },
    {
      theme: 'Medicines and mornings',
      line: 'Questions were collected for a pharmacist who will come next time, if the group still wants it.',
      debrief: 'We kept to “ask me what it was like”, and off “you should”.',
    },
    {
      theme: 'The pharmacist came',
      line: 'An hour of plain answers. The group wants the leaflet in larger letters.',
      debrief: null,
    },
    {
      theme: 'Beginning',
      line: 'The agreement was made on one large sheet. It took the whole time, and that was the point.',
      debrief: 'A careful start.',
    },
  ],
};

/** About one person and for their own timeline alone. */
export const personLines: readonly string[] = [
  'Stayed to the very end for the first time.',
  'Said it helped to sit near the door.',
  'Brought a plant for the windowsill.',
  'Wants to help to set up next time.',
];
