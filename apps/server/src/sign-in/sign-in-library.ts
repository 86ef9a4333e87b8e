import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import { type CookiePlace, cookieAttributes, cookieNames, longestHours } from './sign-in-cookies.ts';
import { modelNames, storeAdapter } from './store-adapter.ts';

/*
 * better-auth, with everything off that Alongside does not use. Its own web addresses are not served: our procedures call it.
 * You need this file to change cookies, hashing or the authenticator; who may sign in is decided in open-sign-in-door.ts.
 */

export interface LibraryOptions extends CookiePlace {
  readonly store: Store;
  readonly secret: string;
  readonly origin: string | undefined;
}

const signInAs = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ accountId: z.string() }) },
  async (ctx) => {
    const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
    const session = user && (await ctx.context.internalAdapter.createSession(user.id));
    if (!user || !session) throw new APIError('UNAUTHORIZED');
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ token: session.token });
  },
);

/** A browser for an account that has proved itself in another way: by a link, by setting up, or by being invented. */
const ownEndpoints = { id: 'alongside', endpoints: { signInAs } };

export const openLibrary = (options: LibraryOptions) => {
  const { store, secret, kind, basePath, origin } = options;
  const names = cookieNames(kind);
  const attributes = cookieAttributes(options);
  const accountIsActive = async (accountId: string): Promise<boolean> => {
    const { account } = store.tables;
    const found = store.read.db
      .select({ deactivatedAt: account.deactivatedAt })
      .from(account)
      .where(eq(account.id, accountId));
    return (await found)[0]?.deactivatedAt === null;
  };
  return betterAuth({
    appName: 'Alongside',
    baseURL: origin ?? 'http://localhost',
    basePath: `${basePath}/api`,
    secret,
    database: storeAdapter(store),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: { modelName: modelNames.user },
    account: { modelName: modelNames.account },
    verification: { modelName: modelNames.verification },
    session: {
      modelName: modelNames.session,
      expiresIn: longestHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 128 },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await accountIsActive(userId)) && undefined } },
    },
    plugins: [
      // Wrong codes are counted together with wrong passwords, in misses.ts.
      twoFactor({
        issuer: 'Alongside',
        accountLockout: { enabled: false },
        schema: { twoFactor: { modelName: modelNames.twoFactor } },
      }),
      ownEndpoints,
    ],
    advanced: {
      cookiePrefix: names.signIn,
      useSecureCookies: false,
      defaultCookieAttributes: attributes,
      cookies: { session_token: { name: names.signIn }, two_factor: { name: names.code } },
      ipAddress: { disableIpTracking: true },
    },
  });
};

export type SignInLibrary = ReturnType<typeof openLibrary>;
