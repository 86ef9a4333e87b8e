import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { groupTables } from './group.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';

/** Why words came in after their writer could no longer send them. */
export type LateReason = 'no_longer_walking' | 'no_longer_facilitating' | 'account_closed';
/** What a supervisor decided about them. */
export type LateAnswer = 'put_in_record' | 'left_out';

export const deviceTables = (
  kit: Kit,
  { organisation, team }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
  { group }: ReturnType<typeof groupTables>,
) => {
  /** The key that seals what one account keeps on its devices. Made at its first sign-in; the words themselves never come here. */
  const wordsKey = kit.table('words_key', {
    accountId: kit
      .text('internal')
      .primaryKey()
      .references(() => account.id),
    /** 32 bytes, base64. The file it lies in is encrypted as a whole. */
    secret: kit.text('internal').notNull(),
    madeAt: kit.instant('internal').notNull(),
  });

  /**
   * One browser on which an account keeps words. Its letterbox token opens nothing: it can only hand in sealed words, also
   * after the account was closed. Only the token's hash is kept.
   */
  const device = kit.table(
    'device',
    {
      id: kit.text('internal').primaryKey(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      letterboxHash: kit.text('internal').notNull(),
      addedAt: kit.instant('internal').notNull(),
      lastSeenAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('device_by_letterbox').on(t.letterboxHash), kit.index('device_by_account').on(t.accountId)],
  );

  /** One answer to one write that a device sent, so that sending it again is answered and not done again. */
  const answeredWrite = kit.table(
    'answered_write',
    {
      id: kit.text('internal').primaryKey(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      action: kit.text('internal').notNull(),
      /** SHA-256 of what was sent: the same key with other words is refused, never taken for the first. */
      fingerprint: kit.text('internal').notNull(),
      answer: kit.json<unknown>('internal').notNull(),
      answeredAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('answered_write_by_account').on(t.accountId)],
  );

  /**
   * Words written before their writer was moved off a person or a group, or left. About one of the two. Waits for a
   * supervisor; never removed by itself.
   */
  const lateWords = kit.table(
    'late_words',
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
      personId: kit.text('internal').references(() => person.id),
      groupId: kit.text('internal').references(() => group.id),
      teamId: kit
        .text('internal')
        .notNull()
        .references(() => team.id),
      action: kit.text('internal').notNull(),
      input: kit.json<Record<string, unknown>>('sensitive').notNull(),
      reason: kit.text<LateReason>('internal').notNull(),
      writtenAt: kit.instant('internal').notNull(),
      handedInAt: kit.instant('internal').notNull(),
      answer: kit.text<LateAnswer>('internal'),
      answerReason: kit.text('sensitive'),
      answeredBy: kit.text('internal').references(() => account.id),
      answeredAt: kit.instant('internal'),
      version: kit.int('internal').notNull().default(1),
    },
    (t) => [
      kit.index('late_words_by_team').on(t.teamId, t.answeredAt),
      kit.index('late_words_by_person').on(t.personId),
      kit.index('late_words_by_group').on(t.groupId),
      kit.index('late_words_by_account').on(t.accountId),
    ],
  );
  return { wordsKey, device, answeredWrite, lateWords };
};
