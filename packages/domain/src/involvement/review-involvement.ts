/** The five headings of the NSUN 4Pi standards. */
export const involvementHeadings = ['principles', 'purpose', 'presence', 'process', 'impact'] as const;
export type InvolvementHeading = (typeof involvementHeadings)[number];

/** Rated 0 to 3 by the organisation itself; null is not rated, never 0. */
export type InvolvementHeadings = Record<
  InvolvementHeading,
  { rating: number | null; evidence: string | null; nextStep: string | null }
>;
