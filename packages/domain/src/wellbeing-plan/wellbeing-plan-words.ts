/** The headings of a wellbeing plan, in the order in which people fill one in (domain notes on supervision). */
export const wellbeingHeadings = [
  'keepsWell',
  'earlySigns',
  'triggers',
  'whatHelps',
  'whatNot',
  'adjustments',
  'contact',
] as const;
export type WellbeingHeading = (typeof wellbeingHeadings)[number];
