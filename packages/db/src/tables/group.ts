import type { GroupAttendance } from '@alongside/domain/group/group-words.ts';
import type { Mode } from '@alongside/domain/session/session-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const groupTables = (
  kit: Kit,
  { organisation, team }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person, episode }: ReturnType<typeof personTables>,
) => {
  /** One group that meets. Named `peer_group` because GROUP is a word of SQL. */
  const group = kit.table(
    'peer_group',
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
      name: kit.text('internal').notNull(),
      purpose: kit.text('internal'),
      forWhom: kit.text('internal'),
      isOpen: kit.flag('internal').notNull(),
      capacity: kit.int('internal'),
      venue: kit.text('internal'),
      startedOn: kit.text('internal').notNull(),
      endedOn: kit.text('internal'),
      addedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('peer_group_by_organisation').on(t.organisationId), kit.index('peer_group_by_team').on(t.teamId)],
  );

  /** One version of what a group agreed, in its own words. A new one stands beside the old, never over it. */
  const groupAgreement = kit.table(
    'group_agreement',
    {
      id: kit.text('internal').primaryKey(),
      groupId: kit
        .text('internal')
        .notNull()
        .references(() => group.id),
      number: kit.int('internal').notNull(),
      words: kit.text('sensitive').notNull(),
      agreedOn: kit.text('internal').notNull(),
      reviewOn: kit.text('internal'),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      recordedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('group_agreement_number').on(t.groupId, t.number)],
  );

  /** One account that facilitates one group; while `leftOn` is empty, this row is its reach into the group. */
  const groupFacilitator = kit.table(
    'group_facilitator',
    {
      groupId: kit
        .text('internal')
        .notNull()
        .references(() => group.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      since: kit.text('internal').notNull(),
      /** Filled when someone else facilitates instead; the row stays, so that what was written before is known as theirs. */
      leftOn: kit.text('internal'),
    },
    (t) => [
      kit.uniqueIndex('group_facilitator_once').on(t.groupId, t.accountId),
      kit.index('group_facilitator_by_account').on(t.accountId),
    ],
  );

  /** One person who agreed to be named in one group. Leaving fills `leftOn`. */
  const groupMember = kit.table(
    'group_member',
    {
      id: kit.text('internal').primaryKey(),
      groupId: kit
        .text('internal')
        .notNull()
        .references(() => group.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      joinedOn: kit.text('sensitive').notNull(),
      leftOn: kit.text('sensitive'),
    },
    (t) => [
      kit.uniqueIndex('group_member_once').on(t.groupId, t.personId),
      kit.index('group_member_by_person').on(t.personId),
    ],
  );

  /** One planned date of a group. Goes when it is logged or called off. */
  const groupDate = kit.table(
    'group_date',
    {
      id: kit.text('internal').primaryKey(),
      groupId: kit
        .text('internal')
        .notNull()
        .references(() => group.id),
      onDay: kit.text('internal').notNull(),
      atTime: kit.text('internal'),
      minutes: kit.int('internal'),
      calledOffAt: kit.instant('internal'),
    },
    (t) => [kit.uniqueIndex('group_date_once').on(t.groupId, t.onDay)],
  );

  /** One time the group met. Corrected by a new version, with what stood before kept; voiding can be undone. */
  const groupSession = kit.table(
    'group_session',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      groupId: kit
        .text('internal')
        .notNull()
        .references(() => group.id),
      groupDateId: kit.text('internal').references(() => groupDate.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Account ids of whoever facilitated it, the writer among them. */
      facilitators: kit.json<string[]>('internal').notNull(),
      heldOn: kit.text('sensitive').notNull(),
      startedAt: kit.text('sensitive'),
      minutes: kit.int('statistical').notNull(),
      mode: kit.text<Mode>('statistical').notNull(),
      theme: kit.text('sensitive'),
      /** People who came and prefer no name: a count and nothing else. */
      unnamed: kit.int('statistical').notNull(),
      /** How many of those were there for the first time. */
      unnamedNewcomers: kit.int('statistical').notNull(),
      /** The one line about the group as a whole: what it chose, what went well, what was hard. No one is named in it. */
      line: kit.text('sensitive'),
      agreementBroken: kit.flag('statistical').notNull(),
      agreementResponse: kit.text('sensitive'),
      debriefMinutes: kit.int('statistical'),
      debrief: kit.text('sensitive'),
      voidedAt: kit.instant('internal'),
      voidedReason: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('group_session_by_group').on(t.groupId, t.heldOn)],
  );

  /** One named person at one group session. Their own line is read on their own timeline, nowhere else. */
  const groupAttendance = kit.table(
    'group_attendance',
    {
      groupSessionId: kit
        .text('internal')
        .notNull()
        .references(() => groupSession.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      episodeId: kit.text('internal').references(() => episode.id),
      attendance: kit.text<GroupAttendance>('statistical').notNull(),
      isNewcomer: kit.flag('statistical').notNull(),
      line: kit.text('sensitive'),
    },
    (t) => [
      kit.uniqueIndex('group_attendance_once').on(t.groupSessionId, t.personId),
      kit.index('group_attendance_by_person').on(t.personId),
    ],
  );

  /** What a group session said before one correction. Never shown by itself, never edited. */
  const groupCorrection = kit.table(
    'group_correction',
    {
      id: kit.text('internal').primaryKey(),
      groupSessionId: kit
        .text('internal')
        .notNull()
        .references(() => groupSession.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      before: kit.json<Record<string, unknown>>('sensitive').notNull(),
      correctedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('group_correction_by_session').on(t.groupSessionId)],
  );
  return {
    group,
    groupAgreement,
    groupFacilitator,
    groupMember,
    groupDate,
    groupSession,
    groupAttendance,
    groupCorrection,
  };
};
