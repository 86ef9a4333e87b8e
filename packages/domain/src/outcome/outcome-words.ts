export const outcomeOccasions = ['baseline', 'review', 'ending', 'follow_up'] as const;
export type OutcomeOccasion = (typeof outcomeOccasions)[number];

/** How it was completed. Being read the items pushes answers up (Warwick), so that it is always kept. */
export const outcomeWays = ['together', 'alone', 'on_paper', 'score_only'] as const;
export type OutcomeWay = (typeof outcomeWays)[number];

/** Whose view it is. Disagreement is kept: two views are two readings. */
export const outcomeInformants = ['person', 'worker'] as const;
export type OutcomeInformant = (typeof outcomeInformants)[number];
