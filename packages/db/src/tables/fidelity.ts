import type { FidelityInformant, FidelityItem, FidelityRater } from '@alongside/domain/fidelity/fidelity-words.ts';
import type { InvolvementHeadings } from '@alongside/domain/involvement/review-involvement.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { evaluationTables } from './evaluation.ts';
import type { organisationTables } from './organisation.ts';

export const fidelityTables = (
  kit: Kit,
  { organisation, team }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { evaluation }: ReturnType<typeof evaluationTables>,
) => {
  /** One version of the organisation's items on how true its peer support is. Frozen from the first rating on. */
  const fidelityScale = kit.table(
    'fidelity_scale',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      number: kit.int('internal').notNull(),
      highest: kit.int('internal').notNull(),
      items: kit.json<FidelityItem[]>('internal').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      frozenAt: kit.instant('internal'),
    },
    (t) => [kit.uniqueIndex('fidelity_scale_once').on(t.organisationId, t.number)],
  );

  /** One look at one service (a team) at one time. It is about the service: no row names the worker spoken with. */
  const fidelityReview = kit.table(
    'fidelity_review',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      teamId: kit
        .text('internal')
        .notNull()
        .references(() => team.id),
      scaleId: kit
        .text('internal')
        .notNull()
        .references(() => fidelityScale.id),
      openedOn: kit.text('internal').notNull(),
      openedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      openedAt: kit.instant('internal').notNull(),
      closedAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('fidelity_review_by_organisation').on(t.organisationId),
      kit.index('fidelity_review_by_team').on(t.teamId, t.openedOn),
    ],
  );

  /** One conversation with one informant, who is told by kind and not by name. */
  const fidelityInterview = kit.table(
    'fidelity_interview',
    {
      id: kit.text('internal').primaryKey(),
      reviewId: kit
        .text('internal')
        .notNull()
        .references(() => fidelityReview.id),
      informant: kit.text<FidelityInformant>('statistical').notNull(),
      heldOn: kit.text('sensitive').notNull(),
      addedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      addedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('fidelity_interview_by_review').on(t.reviewId)],
  );

  /** What one rater gave for one conversation; the agreed rating is a row of its own. */
  const fidelityRating = kit.table(
    'fidelity_rating',
    {
      id: kit.text('internal').primaryKey(),
      interviewId: kit
        .text('internal')
        .notNull()
        .references(() => fidelityInterview.id),
      rater: kit.text<FidelityRater>('internal').notNull(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** By item key; null is not rated, never 0. */
      ratings: kit.json<Record<string, number | null>>('statistical').notNull(),
      words: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('fidelity_rating_once').on(t.interviewId, t.rater)],
  );

  /** One look by the organisation at how people with lived experience are part of it, under the five 4Pi headings. */
  const involvementReview = kit.table(
    'involvement_review',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      evaluationId: kit.text('internal').references(() => evaluation.id),
      reviewedOn: kit.text('internal').notNull(),
      headings: kit.json<InvolvementHeadings>('internal').notNull(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('involvement_review_by_organisation').on(t.organisationId, t.reviewedOn)],
  );
  return { fidelityScale, fidelityReview, fidelityInterview, fidelityRating, involvementReview };
};
