import type {
  ConcernEntryKind,
  ConcernPart,
  ConcernState,
  ConcernTold,
} from '@alongside/domain/concern/concern-words.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { outcomeTables } from './outcome.ts';
import type { personTables } from './person.ts';
import type { sessionTables } from './session.ts';

export const concernTables = (
  kit: Kit,
  { organisation, team }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
  { session }: ReturnType<typeof sessionTables>,
  { outcome }: ReturnType<typeof outcomeTables>,
) => {
  /** One worry about somebody's safety. Kept apart from the timeline; never scored. Kept as the organisation's schedule says. */
  const concern = kit.table(
    'concern',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      /** Null where it is about somebody who is not in the record. */
      personId: kit.text('internal').references(() => person.id),
      teamId: kit.text('internal').references(() => team.id),
      sessionId: kit.text('internal').references(() => session.id),
      outcomeId: kit.text('internal').references(() => outcome.id),
      raisedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      state: kit.text<ConcernState>('internal').notNull(),
      isDangerNow: kit.flag('sensitive').notNull(),
      /** What was told, step by step. Its writer may still add to it; it is never shortened. */
      told: kit.json<ConcernTold>('sensitive').notNull(),
      raisedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
      acknowledgedAt: kit.instant('internal'),
      acknowledgedBy: kit.text('internal').references(() => account.id),
      closedAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('concern_by_organisation').on(t.organisationId, t.state),
      kit.index('concern_by_person').on(t.personId),
      kit.index('concern_by_raiser').on(t.raisedBy),
    ],
  );

  /** One thing that was done about a concern, with its reasons. Only ever added to. */
  const concernEntry = kit.table(
    'concern_entry',
    {
      id: kit.text('internal').primaryKey(),
      concernId: kit
        .text('internal')
        .notNull()
        .references(() => concern.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      kind: kit.text<ConcernEntryKind>('internal').notNull(),
      /** The choice made, where the kind has one. */
      choice: kit.text('internal'),
      words: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      writtenAt: kit.instant('internal'),
    },
    (t) => [kit.index('concern_entry_by_concern').on(t.concernId, t.recordedAt)],
  );

  /** Who answers concerns, for the whole organisation or for one team. */
  const concernLead = kit.table(
    'concern_lead',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      teamId: kit.text('internal').references(() => team.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      part: kit.text<ConcernPart>('internal').notNull(),
      since: kit.instant('internal').notNull(),
    },
    (t) => [
      kit.index('concern_lead_by_organisation').on(t.organisationId),
      kit.index('concern_lead_by_account').on(t.accountId),
    ],
  );

  /**
   * One notice to one account by one channel, written with the concern itself: whatever stops the server, it is still
   * here to be sent. `claimedAt` says that a server is sending it now.
   */
  const concernNotice = kit.table(
    'concern_notice',
    {
      id: kit.text('internal').primaryKey(),
      concernId: kit
        .text('internal')
        .notNull()
        .references(() => concern.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** 0 at once; each later rung of the ladder one more. */
      rung: kit.int('internal').notNull(),
      channel: kit.text<NoticeChannel>('internal').notNull(),
      dueAt: kit.instant('internal').notNull(),
      claimedAt: kit.instant('internal'),
      sentAt: kit.instant('internal'),
      seenAt: kit.instant('internal'),
      tries: kit.int('internal').notNull().default(0),
      /** Why the last try did not go: a code, never the words of a server. */
      problem: kit.text('internal'),
      /** Set when somebody acknowledged before it was due. */
      calledOffAt: kit.instant('internal'),
    },
    (t) => [
      kit.uniqueIndex('concern_notice_once').on(t.concernId, t.accountId, t.rung, t.channel),
      kit.index('concern_notice_by_due').on(t.sentAt, t.dueAt),
      kit.index('concern_notice_by_account').on(t.accountId, t.seenAt),
    ],
  );

  return { concern, concernEntry, concernLead, concernNotice };
};
