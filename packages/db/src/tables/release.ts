import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { CompareReport, StoppedRun } from '@alongside/domain/release/release-report.ts';
import type {
  ReleaseApprover,
  ReleaseMethod,
  ReleaseRequestState,
  ReleaseRunState,
  ReleaseState,
  ReleaseStep,
  ReleaseTier,
} from '@alongside/domain/release/release-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { evaluationTables } from './evaluation.ts';
import type { personTables } from './person.ts';

export const releaseTables = (
  kit: Kit,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
  { evaluation, permission }: ReturnType<typeof evaluationTables>,
) => {
  /** One calculation in a worker thread, so that whoever started it can see how far it is. Removed after a day. */
  const releaseRun = kit.table(
    'release_run',
    {
      id: kit.text('internal').primaryKey(),
      evaluationId: kit
        .text('internal')
        .notNull()
        .references(() => evaluation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Set when it makes the files of an approved request. */
      requestId: kit.text('internal'),
      asked: kit.json<ReleaseAsked>('internal').notNull(),
      seed: kit.text('internal').notNull(),
      state: kit.text<ReleaseRunState>('internal').notNull(),
      step: kit.text<ReleaseStep>('internal').notNull(),
      share: kit.real('internal').notNull(),
      report: kit.json<CompareReport>('sensitive'),
      /** Set where it stopped by itself. */
      stopped: kit.json<StoppedRun>('sensitive'),
      startedAt: kit.instant('internal').notNull(),
      /** A run that says nothing for a minute died with its server. */
      beatAt: kit.instant('internal').notNull(),
      endedAt: kit.instant('internal'),
    },
    (t) => [kit.index('release_run_by_account').on(t.accountId, t.startedAt)],
  );

  /** One thing a researcher asks to let out: the question, what is needed for it, and the report it is judged by. Kept. */
  const releaseRequest = kit.table(
    'release_request',
    {
      id: kit.text('internal').primaryKey(),
      evaluationId: kit
        .text('internal')
        .notNull()
        .references(() => evaluation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Both are read by everybody, in the public register. */
      question: kit.text('internal').notNull(),
      recipient: kit.text('internal').notNull(),
      asked: kit.json<ReleaseAsked>('internal').notNull(),
      tier: kit.text<ReleaseTier>('internal').notNull(),
      k: kit.int('internal').notNull(),
      method: kit.text<ReleaseMethod>('internal').notNull(),
      seed: kit.text('internal').notNull(),
      destroyBy: kit.text('internal').notNull(),
      report: kit.json<CompareReport>('sensitive').notNull(),
      state: kit.text<ReleaseRequestState>('internal').notNull(),
      askedAt: kit.instant('internal').notNull(),
      decidedAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('release_request_by_evaluation').on(t.evaluationId, t.askedAt),
      kit.index('release_request_by_account').on(t.accountId),
    ],
  );

  /** One person's judgement of one request: when they opened its report, and what they said and why. Kept. */
  const releaseApproval = kit.table(
    'release_approval',
    {
      requestId: kit
        .text('internal')
        .notNull()
        .references(() => releaseRequest.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      role: kit.text<ReleaseApprover>('internal').notNull(),
      openedAt: kit.instant('internal').notNull(),
      answer: kit.text<'approved' | 'refused'>('internal'),
      reasons: kit.text('internal'),
      answeredAt: kit.instant('internal'),
    },
    (t) => [kit.uniqueIndex('release_approval_once').on(t.requestId, t.accountId)],
  );

  /** One set of figures that left, with its hash: the register is never shortened. What left before approvals has no request. */
  const release = kit.table(
    'release',
    {
      id: kit.text('internal').primaryKey(),
      evaluationId: kit
        .text('internal')
        .notNull()
        .references(() => evaluation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      k: kit.int('internal').notNull(),
      rows: kit.int('internal').notNull(),
      smallestGroup: kit.int('internal').notNull(),
      leftOut: kit.json<Record<string, number>>('internal').notNull(),
      sha256: kit.text('internal').notNull(),
      releasedAt: kit.instant('internal').notNull(),
      requestId: kit.text('internal').references(() => releaseRequest.id),
      state: kit.text<ReleaseState>('internal').notNull().default('released'),
      tier: kit.text<ReleaseTier>('internal'),
      method: kit.text<ReleaseMethod>('internal'),
      seed: kit.text('internal'),
      frozenOn: kit.text('internal'),
      /** Rules in force: k, bound, limits. */
      policy: kit.json<Record<string, number | string>>('internal'),
      /** Every wording people agreed to, by its SHA-256, and how many of those in it agreed to that one. */
      permissionVersions: kit.json<Record<string, number>>('internal'),
      counts: kit.json<Record<string, number>>('internal'),
      files: kit.json<{ name: string; sha256: string; bytes: number }[]>('internal'),
      downloadUntil: kit.instant('internal'),
      destroyBy: kit.text('internal'),
      destroyedOn: kit.text('internal'),
      destroyedBy: kit.text('internal').references(() => account.id),
      destroyedAt: kit.instant('internal'),
    },
    (t) => [kit.index('release_by_evaluation').on(t.evaluationId)],
  );

  /**
   * One person in one release, and the class they are in: what the next release is compared with, and what tells which releases
   * hold somebody who takes their permission back. For the data steward alone. Kept with the register.
   */
  const releasePerson = kit.table(
    'release_person',
    {
      releaseId: kit
        .text('internal')
        .notNull()
        .references(() => release.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      class: kit.int('sensitive').notNull(),
      /** The entry by which they permitted it. */
      permissionId: kit
        .text('internal')
        .notNull()
        .references(() => permission.id),
    },
    (t) => [
      kit.uniqueIndex('release_person_once').on(t.releaseId, t.personId),
      kit.index('release_person_by_person').on(t.personId),
    ],
  );

  /** How one class of one release reads, by variable: so that a later one can describe the same people in the same words. */
  const releaseClass = kit.table(
    'release_class',
    {
      releaseId: kit
        .text('internal')
        .notNull()
        .references(() => release.id),
      class: kit.int('internal').notNull(),
      labels: kit.json<Record<string, string>>('statistical').notNull(),
    },
    (t) => [kit.uniqueIndex('release_class_once').on(t.releaseId, t.class)],
  );

  /** One cell of one table that left, and the classes its members are in. */
  const releaseCell = kit.table(
    'release_cell',
    {
      releaseId: kit
        .text('internal')
        .notNull()
        .references(() => release.id),
      variable: kit.text('statistical').notNull(),
      label: kit.text('statistical').notNull(),
      shown: kit.int('statistical'),
      classes: kit.json<number[]>('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('release_cell_once').on(t.releaseId, t.variable, t.label)],
  );

  /** A part of the files of one release, until they are taken or their time is over. */
  const releaseFile = kit.table(
    'release_file',
    {
      releaseId: kit
        .text('internal')
        .notNull()
        .references(() => release.id),
      part: kit.int('internal').notNull(),
      content: kit.text('statistical').notNull(),
    },
    (t) => [kit.uniqueIndex('release_file_once').on(t.releaseId, t.part)],
  );

  return {
    releaseRun,
    releaseRequest,
    releaseApproval,
    release,
    releasePerson,
    releaseClass,
    releaseCell,
    releaseFile,
  };
};
