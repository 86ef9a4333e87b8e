import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';

/** The tables of the sign-in library, under our words. Column keys are the library's: it looks them up by name. */
export const signInTables = (kit: Kit, { account }: ReturnType<typeof accountTables>) => {
  /** One signed-in browser. Ends by itself; may be removed at any time. */
  const signIn = kit.table(
    'sign_in',
    {
      id: kit.text('internal').primaryKey(),
      userId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      token: kit.text('internal').notNull(),
      expiresAt: kit.instant('internal').notNull(),
      ipAddress: kit.text('internal'),
      userAgent: kit.text('internal'),
      createdAt: kit.instant('internal').notNull(),
      updatedAt: kit.instant('internal').notNull(),
      /** Moved at most once a minute, so that reading a page is not a write each time. */
      lastSeenAt: kit.instant('internal'),
      /**
       * What was shown to get in: `password` alone opens nothing but the second factor. Null until the audit entry stands:
       * until then the row opens nothing at all.
       */
      proof: kit.text<'password' | 'full'>('internal'),
    },
    (t) => [kit.uniqueIndex('sign_in_by_token').on(t.token), kit.index('sign_in_by_account').on(t.userId)],
  );

  /** One password of one account, hashed. */
  const credential = kit.table(
    'credential',
    {
      id: kit.text('internal').primaryKey(),
      accountId: kit.text('internal').notNull(),
      providerId: kit.text('internal').notNull(),
      userId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      accessToken: kit.text('internal'),
      refreshToken: kit.text('internal'),
      idToken: kit.text('internal'),
      accessTokenExpiresAt: kit.instant('internal'),
      refreshTokenExpiresAt: kit.instant('internal'),
      scope: kit.text('internal'),
      password: kit.text('internal'),
      createdAt: kit.instant('internal').notNull(),
      updatedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('credential_by_account').on(t.userId)],
  );

  /** One short-lived proof the sign-in library keeps between two steps. */
  const verification = kit.table(
    'verification',
    {
      id: kit.text('internal').primaryKey(),
      identifier: kit.text('internal').notNull(),
      value: kit.text('internal').notNull(),
      expiresAt: kit.instant('internal').notNull(),
      createdAt: kit.instant('internal').notNull(),
      updatedAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.index('verification_by_identifier').on(t.identifier)],
  );

  /** One account's authenticator secret and spare codes, sealed by the sign-in library. */
  const secondFactor = kit.table(
    'second_factor',
    {
      id: kit.text('internal').primaryKey(),
      secret: kit.text('internal').notNull(),
      backupCodes: kit.text('internal').notNull(),
      verified: kit.flag('internal'),
      userId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      failedVerificationCount: kit.int('internal'),
      lockedUntil: kit.instant('internal'),
    },
    (t) => [kit.index('second_factor_by_account').on(t.userId)],
  );

  /** Misses in a row for one address, known only by its hash; an address nobody has is counted all the same. */
  const signInMiss = kit.table('sign_in_miss', {
    emailHash: kit.text('internal').primaryKey(),
    misses: kit.int('internal').notNull(),
    lockedUntil: kit.instant('internal'),
    lastAt: kit.instant('internal').notNull(),
  });

  return { signIn, credential, verification, secondFactor, signInMiss };
};
