import type { SupervisionKind, SupervisionTopic } from '@alongside/domain/supervision/supervision-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

export const supervisionTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  /**
   * One supervision, from being planned to being signed. Its words are for the two who met; others of the team see date,
   * kind and minutes only.
   */
  const supervision = kit.table(
    'supervision',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      supervisorId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      peerWorkerId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      kind: kit.text<SupervisionKind>('internal').notNull(),
      /** While it is prepared: the day planned. */
      heldOn: kit.text('internal').notNull(),
      minutes: kit.int('internal').notNull(),
      topics: kit.json<SupervisionTopic[]>('sensitive').notNull(),
      summary: kit.text('sensitive'),
      strengths: kit.text('sensitive'),
      /** Whether it was looked at. What stands in it is never kept here. */
      wellbeingPlanLookedAt: kit.flag('sensitive'),
      nextOn: kit.text('internal'),
      recordedAt: kit.instant('internal').notNull(),
      /** Null while the two prepare it. Everything else about its state follows from marks and addenda. */
      sharedAt: kit.instant('internal'),
      /** Set where a planned one will not be held. */
      calledOffAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('supervision_by_peer_worker').on(t.peerWorkerId, t.heldOn),
      kit.index('supervision_by_supervisor').on(t.supervisorId, t.heldOn),
    ],
  );
  return { supervision };
};
