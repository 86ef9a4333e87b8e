import type { OutcomeInformant, OutcomeOccasion, OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import type { ScoreReason } from '@alongside/domain/outcome/score-instrument.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

export const outcomeTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
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

  /** One measure completed once. A missing answer is null, never 0. Taking it back hides it and can be undone. */
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
      /** Who wrote it down; for a measure the person filled in alone, who made the link. */
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      instrument: kit.text('statistical').notNull(),
      instrumentVersion: kit.int('internal').notNull().default(1),
      /** Which of the organisation's pasted wordings it was asked in; null where none was shown. */
      wordingNumber: kit.int('internal'),
      occasion: kit.text<OutcomeOccasion>('statistical').notNull(),
      way: kit.text<OutcomeWay>('statistical').notNull().default('score_only'),
      /** Whose view it is. Two views of one measure are two rows: neither overwrites the other. */
      informant: kit.text<OutcomeInformant>('statistical').notNull().default('person'),
      /** By item key. Null on the whole where only a score was entered. */
      answers: kit.json<Record<string, number | null>>('sensitive'),
      /** Answers in words, by item key. */
      words: kit.json<Record<string, string>>('sensitive'),
      missing: kit.int('statistical'),
      scorerVersion: kit.int('internal').notNull().default(1),
      takenOn: kit.text('sensitive').notNull(),
      recordedAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
      voidedAt: kit.instant('internal'),
      voidedBy: kit.text('internal').references(() => account.id),
    },
    (t) => [kit.index('outcome_by_person').on(t.personId, t.takenOn), kit.index('outcome_by_episode').on(t.episodeId)],
  );

  /**
   * One score of one completed measure, on one scale; null with its reason where it may not be computed. What figures need
   * is repeated here, so that they are read from this table's indexes alone: a release goes by measure, a dashboard by episode.
   */
  const outcomeScore = kit.table(
    'outcome_score',
    {
      outcomeId: kit
        .text('internal')
        .notNull()
        .references(() => outcome.id),
      scale: kit.text('statistical').notNull(),
      value: kit.real('statistical'),
      reason: kit.text<ScoreReason>('statistical'),
      episodeId: kit
        .text('internal')
        .notNull()
        .references(() => episode.id),
      instrument: kit.text('statistical').notNull(),
      informant: kit.text<OutcomeInformant>('statistical').notNull(),
      occasion: kit.text<OutcomeOccasion>('statistical').notNull(),
      takenOn: kit.text('sensitive').notNull(),
      recordedAt: kit.instant('internal').notNull(),
      isVoided: kit.flag('internal').notNull().default(false),
    },
    (t) => [
      kit.uniqueIndex('outcome_score_once').on(t.outcomeId, t.scale),
      kit
        .index('outcome_score_for_figures')
        .on(t.instrument, t.scale, t.informant, t.isVoided, t.episodeId, t.takenOn, t.recordedAt, t.value, t.occasion),
      kit
        .index('outcome_score_by_episode')
        .on(t.episodeId, t.isVoided, t.informant, t.instrument, t.scale, t.takenOn, t.recordedAt, t.value, t.occasion),
    ],
  );

  /** What the two talked about after a measure, and what the person makes of it. Only ever added to. */
  const outcomeTalk = kit.table(
    'outcome_talk',
    {
      id: kit.text('internal').primaryKey(),
      outcomeId: kit
        .text('internal')
        .notNull()
        .references(() => outcome.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Keys of the items chosen. */
      items: kit.json<string[]>('sensitive').notNull(),
      words: kit.text('sensitive'),
      recordedAt: kit.instant('internal').notNull(),
      writtenAt: kit.instant('internal'),
    },
    (t) => [kit.index('outcome_talk_by_outcome').on(t.outcomeId)],
  );

  /** One link by which a person fills a measure in alone, once. Only the hash of its token is kept. */
  const outcomeLink = kit.table(
    'outcome_link',
    {
      id: kit.text('internal').primaryKey(),
      tokenHash: kit.text('internal').notNull(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
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
      instrument: kit.text('statistical').notNull(),
      instrumentVersion: kit.int('internal').notNull(),
      /** Which of the organisation's pasted wordings it shows; null where the measure's own words do. */
      wordingNumber: kit.int('internal'),
      occasion: kit.text<OutcomeOccasion>('statistical').notNull(),
      madeAt: kit.instant('internal').notNull(),
      endsAt: kit.instant('internal').notNull(),
      usedAt: kit.instant('internal'),
      closedAt: kit.instant('internal'),
      /** What was answered so far, to come back to; emptied when it is sent. */
      answers: kit.json<Record<string, number | null>>('sensitive'),
      words: kit.json<Record<string, string>>('sensitive'),
      keptAt: kit.instant('internal'),
    },
    (t) => [
      kit.uniqueIndex('outcome_link_by_token').on(t.tokenHash),
      kit.index('outcome_link_by_person').on(t.personId, t.madeAt),
    ],
  );
  return { goal, goalWording, goalRating, outcome, outcomeScore, outcomeTalk, outcomeLink };
};
