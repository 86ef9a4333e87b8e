import type { Activity } from '../session/session-words.ts';
import { daysBetween } from '../shared/day.ts';
import { type MeetingSeen, type WalkRule, whileActive } from './walk-facts.ts';

/** Looks at the newest meetings, and at none before there are as many as the threshold. */
const ofMeetings = (isSign: (meetings: readonly MeetingSeen[]) => boolean): WalkRule['stands'] =>
  whileActive(({ meetings }, at) => {
    const looked = meetings.slice(0, at);
    const [newest, oldest] = [looked[0], looked.at(-1)];
    if (!newest || !oldest || looked.length < at || !isSign(looked)) return null;
    return { since: oldest.on, fact: newest.sessionId, count: at };
  });

const oftenOfThree = { unit: 'meetings', at: 3, min: 2, max: 8, isOn: false } as const;

const writtenTogether = ({ writtenWith }: MeetingSeen): boolean =>
  writtenWith === 'together' || writtenWith === 'read_together';
/** Two ticks and no word is a full note, and there is nothing in it to write together. */
const isWritten = ({ writtenWith, hasNote, hasOwnWords, hasStrengths }: MeetingSeen): boolean =>
  writtenWith !== null || hasNote || hasOwnWords || hasStrengths;
const sharedExperience = ({ activities }: MeetingSeen): boolean => activities.includes('experience');
const driftActivities: readonly Activity[] = ['everyday', 'accompany'];
const drifts = ({ activities }: MeetingSeen): boolean =>
  activities.length > 0 && activities.every((activity) => driftActivities.includes(activity));

/** How many meetings lateness is told from: one late note is a full week, two of four are a habit. Its words say four. */
export const lateNotesLookAt = 4;

/** How meetings are written, told without opening a note. */
export const noteRules = {
  /** Half or more of the last four meetings were written down more than this many days after them. */
  late_notes: {
    unit: 'days',
    at: 2,
    min: 1,
    max: 28,
    isOn: false,
    stands: whileActive(({ meetings }, at) => {
      const looked = meetings.slice(0, lateNotesLookAt);
      const late = looked.filter(({ on, writtenOn }) => daysBetween(on, writtenOn) > at);
      const [newest, oldest] = [late[0], late.at(-1)];
      if (!newest || !oldest || looked.length < lateNotesLookAt || late.length * 2 < lateNotesLookAt) return null;
      return { since: oldest.on, fact: newest.sessionId, count: late.length };
    }),
  },
  /** Nothing of the person's side, only of ours: neither a strength nor a word of theirs. */
  no_persons_side: {
    ...oftenOfThree,
    stands: ofMeetings((meetings) => !meetings.some(({ hasOwnWords, hasStrengths }) => hasOwnWords || hasStrengths)),
  },
  no_strengths: {
    ...oftenOfThree,
    stands: ofMeetings((meetings) => !meetings.some(({ hasStrengths }) => hasStrengths)),
  },
  no_own_words: {
    ...oftenOfThree,
    stands: ofMeetings((meetings) => !meetings.some(({ hasOwnWords }) => hasOwnWords)),
  },
  /** Something was written, and of none of it anybody said that it was written or read together. */
  never_together: {
    ...oftenOfThree,
    stands: ofMeetings((meetings) => meetings.some(isWritten) && !meetings.some(writtenTogether)),
  },
  /** Mostly everyday tasks and going along, and nothing beside them: the drift of a role towards support work. */
  drift: {
    unit: 'meetings',
    at: 4,
    min: 2,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => meetings.filter(drifts).length * 2 > meetings.length),
  },
  experience_always: {
    unit: 'meetings',
    at: 5,
    min: 3,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => meetings.every(sharedExperience)),
  },
  experience_never: {
    unit: 'meetings',
    at: 8,
    min: 3,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => !meetings.some(sharedExperience)),
  },
} as const satisfies Record<string, WalkRule>;

export type NoteSign = keyof typeof noteRules;

/** How many of the newest meetings a sign looks at, with this threshold. */
export const meetingsLookedAt = (sign: NoteSign, at: number): number => (sign === 'late_notes' ? lateNotesLookAt : at);
