import type { MarkKind, SupervisionTopic } from '@alongside/domain/supervision/supervision-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';
import type { supervisionTables } from './supervision.ts';

/** What belongs to a supervision: it stands and goes with it. */
export const supervisionPartTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
  { supervision }: ReturnType<typeof supervisionTables>,
) => {
  const ofSupervision = () =>
    kit
      .text('internal')
      .notNull()
      .references(() => supervision.id);
  const byAccount = () =>
    kit
      .text('internal')
      .notNull()
      .references(() => account.id);

  /** One thing either of the two wants to talk about: a topic ticked, or a question written. Taken out by its writer only. */
  const supervisionAgenda = kit.table(
    'supervision_agenda',
    {
      id: kit.text('internal').primaryKey(),
      supervisionId: ofSupervision(),
      accountId: byAccount(),
      topic: kit.text<SupervisionTopic>('sensitive'),
      question: kit.text('sensitive'),
      addedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('supervision_agenda_by_supervision').on(t.supervisionId)],
  );

  /** One line a peer worker wrote for themselves. Nobody else reads it until `sharedAt`; its writer may take it out. */
  const supervisionReflection = kit.table(
    'supervision_reflection',
    {
      id: kit.text('internal').primaryKey(),
      supervisionId: ofSupervision(),
      accountId: byAccount(),
      words: kit.text('sensitive').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      sharedAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('supervision_reflection_by_supervision').on(t.supervisionId)],
  );

  /** Someone who was talked about: a reference, never a word. */
  const supervisionPerson = kit.table(
    'supervision_person',
    {
      supervisionId: ofSupervision(),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
    },
    (t) => [
      kit.uniqueIndex('supervision_person_once').on(t.supervisionId, t.personId),
      kit.index('supervision_person_by_person').on(t.personId),
    ],
  );

  /** One of the two signed, or commented instead. A signature stands for the version that was read, and for no other. */
  const supervisionMark = kit.table(
    'supervision_mark',
    {
      id: kit.text('internal').primaryKey(),
      supervisionId: ofSupervision(),
      accountId: byAccount(),
      kind: kit.text<MarkKind>('internal').notNull(),
      comment: kit.text('sensitive'),
      version: kit.int('internal').notNull(),
      markedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('supervision_mark_by_supervision').on(t.supervisionId)],
  );

  /** What was added after both had signed. Only ever added to. */
  const supervisionAddendum = kit.table(
    'supervision_addendum',
    {
      id: kit.text('internal').primaryKey(),
      supervisionId: ofSupervision(),
      accountId: byAccount(),
      words: kit.text('sensitive').notNull(),
      addedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('supervision_addendum_by_supervision').on(t.supervisionId)],
  );

  /** The peer worker let a named other supervisor read it, until they take that back. */
  const supervisionShare = kit.table(
    'supervision_share',
    {
      supervisionId: ofSupervision(),
      accountId: byAccount(),
      sharedAt: kit.instant('internal').notNull(),
      takenBackAt: kit.instant('internal'),
    },
    (t) => [
      kit.uniqueIndex('supervision_share_once').on(t.supervisionId, t.accountId),
      kit.index('supervision_share_by_account').on(t.accountId),
    ],
  );

  /** One supervision of several peer workers together: who was there, and themes. No words about anyone. */
  const groupSupervision = kit.table(
    'group_supervision',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      supervisorId: byAccount(),
      kind: kit.text<'group' | 'coordinator'>('internal').notNull(),
      heldOn: kit.text('internal').notNull(),
      minutes: kit.int('internal').notNull(),
      themes: kit.json<SupervisionTopic[]>('sensitive').notNull(),
      nextOn: kit.text('internal'),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('group_supervision_by_supervisor').on(t.supervisorId, t.heldOn)],
  );

  /** A peer worker who was there. */
  const groupSupervisionAttendee = kit.table(
    'group_supervision_attendee',
    {
      groupSupervisionId: kit
        .text('internal')
        .notNull()
        .references(() => groupSupervision.id),
      accountId: byAccount(),
    },
    (t) => [
      kit.uniqueIndex('group_supervision_attendee_once').on(t.groupSupervisionId, t.accountId),
      kit.index('group_supervision_attendee_by_account').on(t.accountId),
    ],
  );
  return {
    supervisionAgenda,
    supervisionReflection,
    supervisionPerson,
    supervisionMark,
    supervisionAddendum,
    supervisionShare,
    groupSupervision,
    groupSupervisionAttendee,
  };
};
