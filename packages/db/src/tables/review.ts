import type { SeenSigns } from '@alongside/domain/review/look-at.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const reviewTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { episode }: ReturnType<typeof personTables>,
) => {
  /**
   * A supervisor looked at the signs that stood for one walk, or for one worker, that day. What rests on the same facts stays
   * off the list. Never edited; taking it back puts the signs on the list again. Goes with its episode.
   */
  const reviewLook = kit.table(
    'review_look',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      /** The worker whose walk, or whose load, it is about. */
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Null where it is about the worker's own load. */
      episodeId: kit.text('internal').references(() => episode.id),
      /** By sign: what it rested on then. */
      seen: kit.json<SeenSigns>('sensitive').notNull(),
      note: kit.text('sensitive'),
      lookedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      lookedAt: kit.instant('internal').notNull(),
      putBackAt: kit.instant('internal'),
    },
    (t) => [
      kit.index('review_look_by_account').on(t.accountId, t.lookedAt),
      kit.index('review_look_by_episode').on(t.episodeId),
    ],
  );
  return { reviewLook };
};
