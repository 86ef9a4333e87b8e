import type { SupervisionKind, SupervisionTopic } from '@alongside/domain/supervision/supervision-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

export const supervisionTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  /** One supervision held. Its words are for the two who met; others of the team see date, kind and minutes only. */
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
      heldOn: kit.text('internal').notNull(),
      minutes: kit.int('internal').notNull(),
      topics: kit.json<SupervisionTopic[]>('sensitive').notNull(),
      summary: kit.text('sensitive'),
      nextOn: kit.text('internal'),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('supervision_by_peer_worker').on(t.peerWorkerId, t.heldOn),
      kit.index('supervision_by_supervisor').on(t.supervisorId, t.heldOn),
    ],
  );

  /** One thing agreed in supervision, with who does it. On both people's Today until it is done. */
  const supervisionAction = kit.table(
    'supervision_action',
    {
      id: kit.text('internal').primaryKey(),
      supervisionId: kit
        .text('internal')
        .notNull()
        .references(() => supervision.id),
      peerWorkerId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      supervisorId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      owner: kit.text<'peer_worker' | 'supervisor'>('internal').notNull(),
      words: kit.text('sensitive').notNull(),
      dueOn: kit.text('internal'),
      finishedAt: kit.instant('internal'),
    },
    (t) => [
      kit.index('supervision_action_by_peer_worker').on(t.peerWorkerId),
      kit.index('supervision_action_by_supervisor').on(t.supervisorId),
      kit.index('supervision_action_by_supervision').on(t.supervisionId),
    ],
  );
  return { supervision, supervisionAction };
};
