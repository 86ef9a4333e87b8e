import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

/** The five headings of the NSUN 4Pi standards. */
export const involvementHeadings = ['principles', 'purpose', 'presence', 'process', 'impact'] as const;
export type InvolvementHeading = (typeof involvementHeadings)[number];

export const highestInvolvement = 3;

const HeadingInput = z.object({
  rating: z
    .number('involvement_out_of_range')
    .int('involvement_out_of_range')
    .min(0, 'involvement_out_of_range')
    .max(highestInvolvement, 'involvement_out_of_range')
    .nullable()
    .default(null),
  evidence: optionalText(2000),
  nextStep: optionalText(600),
  /** In a look at an evaluation: whether its researchers and the other sites may read the step. */
  stepIsShared: z.boolean().default(false),
});

/** Rated 0 to 3 by the organisation itself; null is not rated, never 0. */
export interface HeadingSeen {
  rating: number | null;
  evidence: string | null;
  nextStep: string | null;
  /** Not there in looks from before it could be chosen: not shared. */
  stepIsShared?: boolean | undefined;
}
export type InvolvementHeadings = Record<InvolvementHeading, HeadingSeen>;

/** What others of an evaluation read: where it stands, and the steps that were let out. What shows it may be about people. */
export const forOtherSites = (headings: InvolvementHeadings): InvolvementHeadings => {
  const shown = (heading: InvolvementHeading): HeadingSeen => {
    const { rating, nextStep, stepIsShared = false } = headings[heading];
    return { rating, evidence: null, nextStep: stepIsShared ? nextStep : null, stepIsShared };
  };
  return Object.fromEntries(involvementHeadings.map((heading) => [heading, shown(heading)])) as InvolvementHeadings;
};

/** One look at how people with lived experience are part of what is done: in the organisation, or in one evaluation. */
export const RecordInvolvementInput = z
  .object({
    id: idOf('involvementReview'),
    evaluationId: idOf('evaluation').nullable().default(null),
    reviewedOn: DayInput,
    headings: z.object({
      principles: HeadingInput,
      purpose: HeadingInput,
      presence: HeadingInput,
      process: HeadingInput,
      impact: HeadingInput,
    }),
    /** Null for a new one; the version last seen to put one right. */
    version: VersionInput.nullable().default(null),
  })
  .refine(({ headings }) => involvementHeadings.some((heading) => headings[heading].rating !== null), {
    path: ['headings'],
    message: 'involvement_nothing_rated',
  });
export type RecordInvolvementInput = z.infer<typeof RecordInvolvementInput>;

export const InvolvementOfEvaluationInput = z.object({ evaluationId: idOf('evaluation') });

/** How a heading moved between two looks. Null where either is not rated: what was not asked has not moved. */
export const involvementMove = (earlier: number | null, latest: number | null): number | null =>
  earlier === null || latest === null ? null : latest - earlier;
