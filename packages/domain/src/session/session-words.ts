/** Attendance in plain words. Source of the split: NHS attended-or-did-not-attend code. `tried` is work, and counts. */
export const attendances = ['met', 'met_late', 'let_us_know', 'no_word', 'we_cancelled', 'tried'] as const;
export type Attendance = (typeof attendances)[number];

export const met = (attendance: Attendance): boolean => attendance === 'met' || attendance === 'met_late';
/** Attendances that count as having met; the one definition every figure uses. */
export const metAttendances = attendances.filter(met);
/** A miss is a planned meet-up the person did not come to. Our own cancelling is not their miss. */
export const missAttendances = ['let_us_know', 'no_word'] as const satisfies readonly Attendance[];

export const modes = ['in_person', 'phone', 'video', 'text', 'email', 'message_app', 'online_group', 'letter'] as const;
export type Mode = (typeof modes)[number];

export const places = [
  'home',
  'ward',
  'service_base',
  'community_venue',
  'cafe',
  'outdoors',
  'online',
  'phone',
  'other',
] as const;
export type Place = (typeof places)[number];

/** First eight from a trust's role list, then everyday practice, last four relational (Adv Ment Health 2022). */
export const activities = [
  'relationship',
  'hopes',
  'strategies',
  'plan',
  'advance',
  'signpost',
  'accompany',
  'confidence',
  'advocacy',
  'listening',
  'everyday',
  'connection',
  'creative',
  'rights',
  'work',
  'identity',
  'leaving',
  'ending',
  'experience',
  'reciprocity',
  'choice',
  'validation',
] as const;
export type Activity = (typeof activities)[number];

/** How a note was written. Written with, not about: a note that was not shared says why. */
export const writtenWith = ['together', 'read_together', 'shared_later', 'not_shared'] as const;
export type WrittenWith = (typeof writtenWith)[number];
