/** Planned ahead, or from one day to the next. Never why. */
export const leaveKinds = ['planned', 'sudden'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/**
 * What the person said about being handed over. `agreed` opens their record to the colleague for those days; `not_asked`
 * opens only what is needed to get in touch and meet safely, so that somebody can ask; `said_no` opens nothing.
 */
export const agreements = ['agreed', 'not_asked', 'said_no'] as const;
export type Agreement = (typeof agreements)[number];
