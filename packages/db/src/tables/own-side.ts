import type { BoundaryKind } from '@alongside/domain/boundary/boundary-words.ts';
import type {
  CompetenceLevels,
  CompetenceSide,
  CompetenceWords,
} from '@alongside/domain/competence/competence-words.ts';
import type { LearningKind } from '@alongside/domain/learning/learning-words.ts';
import type { SharedThing } from '@alongside/domain/working-terms/working-terms-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

/** What belongs to a peer worker themselves. Nothing here is counted, exported, searched or released. */
export const ownSideTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  const byAccount = () =>
    kit
      .text('internal')
      .notNull()
      .references(() => account.id);

  /** One peer worker's plan for keeping well. Theirs alone until they share it; they may remove it for good. */
  const wellbeingPlan = kit.table(
    'wellbeing_plan',
    {
      id: kit.text('internal').primaryKey(),
      accountId: byAccount(),
      keepsWell: kit.text('sensitive'),
      earlySigns: kit.text('sensitive'),
      triggers: kit.text('sensitive'),
      whatHelps: kit.text('sensitive'),
      whatNot: kit.text('sensitive'),
      adjustments: kit.text('sensitive'),
      contact: kit.text('sensitive'),
      reviewOn: kit.text('sensitive'),
      writtenAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('wellbeing_plan_once').on(t.accountId)],
  );

  /**
   * One thing of a peer worker that one other account may see, until it is taken back. `recordId` is the plan or the entry;
   * for what is shared whole (learning, adjustments) it is the owner's account.
   */
  const ownShare = kit.table(
    'own_share',
    {
      ownerId: byAccount(),
      thing: kit.text<SharedThing>('internal').notNull(),
      recordId: kit.text('internal').notNull(),
      readerId: byAccount(),
      sharedAt: kit.instant('internal').notNull(),
      takenBackAt: kit.instant('internal'),
    },
    (t) => [
      kit.uniqueIndex('own_share_once').on(t.recordId, t.thing, t.readerId),
      kit.index('own_share_by_reader').on(t.readerId),
      kit.index('own_share_by_owner').on(t.ownerId),
    ],
  );

  /** One look of two people at the nine domains of the peer role: each alone first, then together. Read by the two only. */
  const competenceReview = kit.table(
    'competence_review',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      peerWorkerId: byAccount(),
      supervisorId: byAccount(),
      openedOn: kit.text('internal').notNull(),
      openedBy: byAccount(),
      openedAt: kit.instant('internal').notNull(),
      /** Set where it will not be done after all. */
      calledOffAt: kit.instant('internal'),
      /** The day the two talked it over, and what they make of it. */
      talkedOn: kit.text('internal'),
      words: kit.text('sensitive'),
      nextOn: kit.text('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('competence_review_by_peer_worker').on(t.peerWorkerId),
      kit.index('competence_review_by_supervisor').on(t.supervisorId),
    ],
  );

  /** What one of the two sees. The other reads it only once both have shared theirs. */
  const competenceView = kit.table(
    'competence_view',
    {
      reviewId: kit
        .text('internal')
        .notNull()
        .references(() => competenceReview.id),
      side: kit.text<CompetenceSide>('internal').notNull(),
      accountId: byAccount(),
      levels: kit.json<CompetenceLevels>('sensitive').notNull(),
      words: kit.json<CompetenceWords>('sensitive').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      sharedAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.uniqueIndex('competence_view_once').on(t.reviewId, t.side)],
  );

  /** One course a peer worker took, or one role they took on. They may remove it for good. */
  const learning = kit.table(
    'learning',
    {
      id: kit.text('internal').primaryKey(),
      accountId: byAccount(),
      kind: kit.text<LearningKind>('internal').notNull(),
      title: kit.text('sensitive').notNull(),
      place: kit.text('sensitive'),
      startedOn: kit.text('internal').notNull(),
      endedOn: kit.text('internal'),
      hours: kit.real('internal'),
      words: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('learning_by_account').on(t.accountId, t.startedOn)],
  );

  /** One time a boundary was tested, and what a peer worker learned. Names nobody; theirs until they share it. */
  const boundary = kit.table(
    'boundary',
    {
      id: kit.text('internal').primaryKey(),
      accountId: byAccount(),
      kind: kit.text<BoundaryKind>('sensitive').notNull(),
      happenedOn: kit.text('sensitive').notNull(),
      whatDone: kit.text('sensitive').notNull(),
      takenToSupervision: kit.flag('sensitive').notNull(),
      learned: kit.text('sensitive'),
      writtenAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('boundary_by_account').on(t.accountId, t.happenedOn)],
  );

  /** What was agreed with one worker about their work. The share of a full week and the first day stand with the account. */
  const workingTerms = kit.table(
    'working_terms',
    {
      accountId: byAccount().primaryKey(),
      /** Their line manager, named by a coordinator. */
      lineLeadId: kit.text('internal').references(() => account.id),
      /** Null where only the share of a full week is known. */
      weeklyHours: kit.real('internal'),
      fullWeekHours: kit.real('internal'),
      /** People they agreed to walk with; null where the organisation's norm says it. */
      agreedPeople: kit.int('internal'),
      agreedOn: kit.text('internal'),
      /** The extra check-in of months 3 to 5: when the two were told of it, and when they had it. */
      checkInToldAt: kit.instant('internal'),
      checkInOn: kit.text('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('working_terms_by_line_lead').on(t.lineLeadId)],
  );

  /** One reasonable adjustment. For the worker, their line manager, and whom the worker lets see it; never for colleagues. */
  const adjustment = kit.table(
    'adjustment',
    {
      id: kit.text('internal').primaryKey(),
      accountId: byAccount(),
      writtenBy: byAccount(),
      words: kit.text('sensitive').notNull(),
      agreedOn: kit.text('internal'),
      reviewOn: kit.text('internal'),
      endedAt: kit.instant('internal'),
      writtenAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('adjustment_by_account').on(t.accountId)],
  );

  return { wellbeingPlan, ownShare, competenceReview, competenceView, learning, boundary, workingTerms, adjustment };
};
