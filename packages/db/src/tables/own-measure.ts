import type { OwnMeasureOccasion } from '@alongside/domain/own-measure/own-measure-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';

export const ownMeasureTables = (kit: Kit, { account }: ReturnType<typeof accountTables>) => {
  /** One measure of a peer worker's own wellbeing. Theirs alone: nobody else reads the row, and they may remove it. */
  const ownMeasure = kit.table(
    'own_measure',
    {
      id: kit.text('internal').primaryKey(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      instrument: kit.text('internal').notNull(),
      instrumentVersion: kit.int('internal').notNull(),
      occasion: kit.text<OwnMeasureOccasion>('internal').notNull(),
      answers: kit.json<Record<string, number | null>>('sensitive'),
      scores: kit.json<Record<string, number | null>>('sensitive').notNull(),
      takenOn: kit.text('sensitive').notNull(),
      /** True where the worker agreed that it counts in their team's figures, which are shown for ten or more only. */
      countsInTeam: kit.flag('internal').notNull().default(false),
      recordedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('own_measure_by_account').on(t.accountId, t.takenOn)],
  );
  return { ownMeasure };
};
