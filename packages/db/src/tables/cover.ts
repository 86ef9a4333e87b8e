import type { Agreement, LeaveKind } from '@alongside/domain/cover/cover-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const coverTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person, episode }: ReturnType<typeof personTables>,
) => {
  /** One time away of one peer worker, both days included. Why is nobody's business here: there is no column for it. */
  const leave = kit.table(
    'leave',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      kind: kit.text<LeaveKind>('sensitive').notNull(),
      startsOn: kit.text('sensitive').notNull(),
      endsOn: kit.text('sensitive').notNull(),
      setBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      setAt: kit.instant('internal').notNull(),
      /** Set where it is not taken after all. What was handed over for it opens nothing then. */
      calledOffAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('leave_by_account').on(t.accountId, t.endsOn)],
  );

  /**
   * One person handed over to one colleague for part of a leave. This row is the colleague's reach, from the first day to the
   * last and on no other, where the person agreed. Kept: it says who could look when.
   */
  const cover = kit.table(
    'cover',
    {
      id: kit.text('internal').primaryKey(),
      leaveId: kit
        .text('internal')
        .notNull()
        .references(() => leave.id),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      /** Null where the person said no: nobody covers. */
      accountId: kit.text('internal').references(() => account.id),
      startsOn: kit.text('sensitive').notNull(),
      endsOn: kit.text('sensitive').notNull(),
      agreement: kit.text<Agreement>('sensitive').notNull(),
      /** What a colleague has to know to meet them safely: access needs, where, how to get in touch. */
      needToKnow: kit.text('sensitive'),
      handedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      handedAt: kit.instant('internal').notNull(),
      agreementBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      agreementAt: kit.instant('internal').notNull(),
      calledOffAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('cover_by_account').on(t.accountId, t.endsOn),
      kit.index('cover_by_person').on(t.personId, t.accountId),
      kit.index('cover_by_leave').on(t.leaveId),
    ],
  );
  return { leave, cover };
};
