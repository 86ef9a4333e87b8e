import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { concernTables } from './concern.ts';
import type { organisationTables } from './organisation.ts';
import type { sessionTables } from './session.ts';
import type { supervisionTables } from './supervision.ts';

export const actionTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { session }: ReturnType<typeof sessionTables>,
  { supervision }: ReturnType<typeof supervisionTables>,
  { concern }: ReturnType<typeof concernTables>,
) => {
  /** One thing somebody will do, wherever it was agreed. Theirs until it is done or handed on; it goes with what it came from. */
  const action = kit.table(
    'action',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      ownerId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Where it was agreed: at most one of these four. */
      concernId: kit.text('internal').references(() => concern.id),
      supervisionId: kit.text('internal').references(() => supervision.id),
      sessionId: kit.text('internal').references(() => session.id),
      reviewId: kit.text('internal'),
      words: kit.text('sensitive').notNull(),
      /** The day that was agreed. A signed supervision goes on saying it. */
      dueOn: kit.text('internal'),
      /** The day it was moved to since. */
      movedTo: kit.text('internal'),
      finishedAt: kit.instant('internal'),
      /** Of supervision: other supervisors of the team may know of it. */
      isShared: kit.flag('internal').notNull().default(false),
      addedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      addedAt: kit.instant('internal').notNull(),
      /** Whoever had it before its owner, and may take it back. */
      handedOnBy: kit.text('internal').references(() => account.id),
      handedOnAt: kit.instant('internal'),
      /** Set when its owner took it out: it was not needed after all. */
      takenOutAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('action_by_owner').on(t.ownerId, t.finishedAt),
      kit.index('action_by_concern').on(t.concernId),
      kit.index('action_by_supervision').on(t.supervisionId),
      kit.index('action_by_session').on(t.sessionId),
      kit.index('action_by_handed_on').on(t.handedOnBy),
    ],
  );
  return { action };
};
