import type { OutcomeOccasion } from '@alongside/domain/outcome/record-outcome.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { personTables } from './person.ts';

export const outcomeTables = (
  kit: Kit,
  { account }: ReturnType<typeof accountTables>,
  { person, episode }: ReturnType<typeof personTables>,
) => {
  /** One goal in the person's own words. Kept with the person. */
  const goal = kit.table(
    'goal',
    {
      id: kit.text('internal').primaryKey(),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      words: kit.text('sensitive').notNull(),
      setOn: kit.text('sensitive').notNull(),
      recordedAt: kit.instant('internal').notNull(),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [kit.index('goal_by_person').on(t.personId), kit.index('goal_by_episode').on(t.episodeId)],
  );

  /** One earlier wording of a goal, kept when the person finds better words. Kept with the goal. */
  const goalWording = kit.table(
    'goal_wording',
    {
      id: kit.text('internal').primaryKey(),
      goalId: kit
        .text('internal')
        .notNull()
        .references(() => goal.id),
      /** Who put other words in their place. */
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      words: kit.text('sensitive').notNull(),
      replacedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('goal_wording_by_goal').on(t.goalId)],
  );

  /** One rating of a goal by the person, 0 to 10. */
  const goalRating = kit.table(
    'goal_rating',
    {
      id: kit.text('internal').primaryKey(),
      goalId: kit
        .text('internal')
        .notNull()
        .references(() => goal.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      rating: kit.int('statistical').notNull(),
      ratedOn: kit.text('sensitive').notNull(),
      recordedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
    },
    (t) => [kit.index('goal_rating_by_goal').on(t.goalId, t.ratedOn)],
  );

  /** One QPR total at one occasion. A missing answer is no row, never a 0. */
  const outcome = kit.table(
    'outcome',
    {
      id: kit.text('internal').primaryKey(),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      instrument: kit.text<'qpr'>('statistical').notNull(),
      occasion: kit.text<OutcomeOccasion>('statistical').notNull(),
      score: kit.int('statistical').notNull(),
      takenOn: kit.text('sensitive').notNull(),
      recordedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
    },
    (t) => [kit.index('outcome_by_person').on(t.personId, t.takenOn), kit.index('outcome_by_episode').on(t.episodeId)],
  );
  return { goal, goalWording, goalRating, outcome };
};
