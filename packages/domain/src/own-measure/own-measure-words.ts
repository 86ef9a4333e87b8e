/** When a peer worker was offered a look at how they are: at the start, in months 3 to 5, each year, or of their own accord. */
export const ownMeasureOccasions = ['start', 'month_3_to_5', 'yearly', 'any_time'] as const;
export type OwnMeasureOccasion = (typeof ownMeasureOccasions)[number];
