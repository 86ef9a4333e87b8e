/** The ways a notice takes. `app` is the list in Alongside itself; `text` the organisation's own text-message hook. */
export const noticeChannels = ['app', 'email', 'text'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** What wants somebody's attention. A concern is not among them: it has its own ladder, and cannot be switched off. */
export const noticeKinds = [
  'action_given',
  'action_due',
  'action_left',
  'question_asked',
  'question_answered',
  'cover_starts',
  'cover_ends',
  'supervision_shared',
  'supervision_to_sign',
  'supervision_commented',
  'supervision_changed',
  'supervision_due',
  'check_in_due',
  'plan_shared',
  'shared_with_me',
  'cover_gap',
  'review_day',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where it leads, by ids only: a notice carries nobody's name and nobody's words. */
export interface NoticeAbout {
  /** Whose first months, or whose supervision, it is about. */
  accountId?: string;
  actionId?: string;
  adjustmentId?: string;
  /** Whose adjustments, shared as a whole. */
  adjustmentsOfId?: string;
  boundaryId?: string;
  concernId?: string;
  coverId?: string;
  /** Whose learning log, shared as a whole. */
  learningOfId?: string;
  leaveId?: string;
  personId?: string;
  planId?: string;
  questionId?: string;
  /** A look of two people at the nine domains. */
  reviewId?: string;
  sessionId?: string;
  supervisionId?: string;
  /** A day that makes it another matter: the same action due on another day is told again. */
  on?: string;
}

/** The same matter has the same key, in whatever order its ids were named. */
export const noticeKey = (about: NoticeAbout): string =>
  Object.entries(about)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');

/** Which channels are on for a kind. A kind that is missing is as it was at first. */
export type NoticeChoices = Partial<Record<NoticeKind, readonly NoticeChannel[]>>;

/** In Alongside only: nobody gets mail or texts they did not ask for. */
export const channelsOf = (choices: NoticeChoices, kind: NoticeKind): readonly NoticeChannel[] =>
  choices[kind] ?? ['app'];
