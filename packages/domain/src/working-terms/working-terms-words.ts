/** What a peer worker may let somebody else see, each by name and to be taken back. */
export const sharedThings = ['wellbeing_plan', 'learning', 'boundary', 'adjustments'] as const;
export type SharedThing = (typeof sharedThings)[number];
