import { createHmac } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { isAPIError } from 'better-auth/api';
import { symmetricEncrypt } from 'better-auth/crypto';
import { v7 } from 'uuid';
import { recordAudit } from '../audit.ts';
import { asLibrarySecret, authenticatorAddress, makeAuthenticatorSecret, useUpCode } from './authenticator.ts';
import { keepPassword, passwordHash } from './keep-password.ts';
import { endSignInsOf, openSignIn } from './keep-sign-in.ts';
import { clearMisses, countMiss, takeBackMiss } from './misses.ts';
import { useUpOneTimeLink } from './one-time-link.ts';
import { type CookiePlace, clearedCookie, cookieNames, readSignedCookie, valueBeingSet } from './sign-in-cookies.ts';
import type { DoorRequest, Signed, SignInDoor } from './sign-in-door.ts';
import { openLibrary } from './sign-in-library.ts';
import { findSigned } from './who-is.ts';

export interface SignInDoorOptions extends CookiePlace {
  readonly store: Store;
  /** 32 bytes. Changing them signs everybody out and makes every second factor unreadable. */
  readonly secret: Buffer;
  readonly origin?: string;
}

/**
 * The one way in. The library checks passwords and codes and signs cookies; everything about who may come in, how often and
 * for how long is decided here, and recorded in the transaction that opens the sign-in.
 */
export const openSignInDoor = (options: SignInDoorOptions): SignInDoor => {
  const { store, kind } = options;
  // Even under one and the same key the demo could sign nothing that the real installation takes.
  const secret = createHmac('sha256', options.secret).update(`sign-in ${kind}`).digest('base64url');
  const library = openLibrary({ ...options, secret, origin: options.origin });
  const names = cookieNames(kind);

  /** What the library gets to see of a request: nothing in it can move a count or choose an address. */
  const only = (headers: Headers, cookie: string): Headers => {
    const shown = new Headers();
    const wanted = (headers.get('cookie') ?? '').split(';').filter((pair) => pair.trim().startsWith(`${cookie}=`));
    if (wanted.length > 0) shown.set('cookie', wanted.join(';'));
    const device = headers.get('user-agent');
    if (device) shown.set('user-agent', device.slice(0, 300));
    return shown;
  };
  const ours = (headers: Headers | null | undefined): string[] =>
    (headers?.getSetCookie() ?? []).filter((line) => Object.values(names).some((name) => line.startsWith(`${name}=`)));

  /** Null when the library says no; anything that it did not foresee is thrown on. */
  const asked = async <T>(call: Promise<T>): Promise<T | null> => {
    try {
      return await call;
    } catch (error) {
      if (isAPIError(error)) return null;
      throw error;
    }
  };
  const missed = async (refusal: DomainError, action: string, account: Owner | null, now: Date): Promise<never> => {
    await store.write((tx) =>
      recordAudit(tx, account, action, account?.accountId ?? null, now, refusal.code.toLowerCase()),
    );
    throw refusal;
  };
  const ownerOf = async (accountId: string): Promise<Owner & { email: string; twoFactorEnabled: boolean }> => {
    const { account } = store.tables;
    const [found] = await store.read.db
      .select({
        accountId: account.id,
        organisationId: account.organisationId,
        email: account.email,
        twoFactorEnabled: account.twoFactorEnabled,
      })
      .from(account)
      .where(eq(account.id, accountId));
    if (!found) throw new DomainError('NOT_SIGNED_IN');
    return found;
  };
  const letIn = async (request: DoorRequest, accountId: string, action: string, now: Date): Promise<void> => {
    const made = await asked(
      library.api.signInAs({ body: { accountId }, headers: only(request.headers, ''), returnHeaders: true }),
    );
    if (!made) throw new DomainError('NOT_FOUND');
    const { token } = made.response;
    await store.write((tx) => openSignIn(tx, { token, proof: kind === 'demo' ? 'full' : 'password', action }, now));
    request.setCookies(ours(made.headers));
  };

  return {
    whoIs: async (headers, now) => {
      const token = readSignedCookie(headers, names.signIn, secret);
      return token ? findSigned(store, token, now) : null;
    },

    withPassword: async (request, { email, password }, now) => {
      const action = 'signIn.withPassword';
      const refusal = await countMiss(store, email, now);
      const answer = await asked(
        library.api.signInEmail({ body: { email, password }, headers: only(request.headers, ''), returnHeaders: true }),
      );
      if (!answer) return missed(refusal, action, null, now);
      const { token } = answer.response;
      // The library answers without a token when the account has a second factor.
      if (!token) {
        await store.write(async (tx) => {
          await takeBackMiss(tx, email);
          await recordAudit(tx, null, action, null, now, 'code_needed');
        });
        request.setCookies(ours(answer.headers));
        return 'code_needed';
      }
      await store.write(async (tx) => {
        await clearMisses(tx, email);
        await openSignIn(tx, { token, proof: kind === 'demo' ? 'full' : 'password', action }, now);
      });
      request.setCookies(ours(answer.headers));
      return 'signed_in';
    },

    withCode: async (request, { code }, now) => {
      const action = 'signIn.withCode';
      const step = readSignedCookie(request.headers, names.code, secret);
      const { internalAdapter } = await library.$context;
      const begun = step ? await internalAdapter.findVerificationValue(step) : null;
      if (!begun) throw new DomainError('NOT_SIGNED_IN');
      const owner = await ownerOf(begun.value);
      const refusal = await countMiss(store, owner.email, now);
      // Only the first step's cookie: an older sign-in in this browser must not answer for it.
      const headers = only(request.headers, names.code);
      const answer = await asked(library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
      if (!answer) return missed(refusal, action, owner, now);
      const { token } = answer.response;
      const isFresh = await store.write(async (tx) => {
        if (!(await useUpCode(tx, owner.accountId, code, now))) return false;
        await clearMisses(tx, owner.email);
        await openSignIn(tx, { token, proof: 'full', action }, now);
        return true;
      });
      if (!isFresh) return missed(refusal, action, owner, now);
      request.setCookies(ours(answer.headers));
    },

    choosePassword: async (request, { token, password }, now) => {
      const action = 'signIn.choosePassword';
      const hash = await passwordHash(password);
      const { accountId } = await store.write(async (tx) => {
        const found = await useUpOneTimeLink(tx, token, now);
        const { account, secondFactor } = tx.tables;
        await keepPassword(tx, found.accountId, hash, now);
        await tx.db.delete(secondFactor).where(eq(secondFactor.userId, found.accountId));
        await tx.db.update(account).set({ twoFactorEnabled: false }).where(eq(account.id, found.accountId));
        await endSignInsOf(tx, found.accountId);
        await clearMisses(tx, found.email);
        await recordAudit(tx, found, action, found.accountId, now);
        return found;
      });
      await letIn(request, accountId, action, now);
    },

    signInNew: (request, { accountId }, now) => letIn(request, accountId, 'organisation.setUp', now),

    startSecondFactor: async (signed, now) => {
      const owner = await ownerOf(signed.actor.accountId);
      const plain = makeAuthenticatorSecret();
      const { secretConfig } = await library.$context;
      const sealed = await symmetricEncrypt({ key: secretConfig, data: asLibrarySecret(plain) });
      await store.write(async (tx) => {
        const { account, secondFactor } = tx.tables;
        const [current] = await tx.db
          .select({ isThere: account.twoFactorEnabled })
          .from(account)
          .where(eq(account.id, owner.accountId));
        if (signed.needs === 'nothing' || current?.isThere)
          throw new DomainError('ALREADY_THERE', { field: 'second_factor' });
        await tx.db.delete(secondFactor).where(eq(secondFactor.userId, owner.accountId));
        await tx.db
          .insert(secondFactor)
          .values({ id: v7(), userId: owner.accountId, secret: sealed, backupCodes: '', verified: false });
        await recordAudit(tx, owner, 'signIn.startSecondFactor', owner.accountId, now);
      });
      return { secret: plain, address: authenticatorAddress(plain, owner.email) };
    },

    confirmSecondFactor: async (request, signed, { code }, now) => {
      const action = 'signIn.confirmSecondFactor';
      const owner = await ownerOf(signed.actor.accountId);
      if (signed.needs === 'nothing' || owner.twoFactorEnabled)
        throw new DomainError('ALREADY_THERE', { field: 'second_factor' });
      const refusal = await countMiss(store, owner.email, now);
      const headers = only(request.headers, names.signIn);
      const answer = await asked(library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
      const cookies = ours(answer?.headers);
      // The library replaces its row at this step and answers with the old token; the cookie holds the new one.
      const token = valueBeingSet(cookies, names.signIn);
      if (!token) return missed(refusal, action, owner, now);
      await store.write(async (tx) => {
        await useUpCode(tx, owner.accountId, code, now);
        await clearMisses(tx, owner.email);
        await endSignInsOf(tx, owner.accountId, token);
        await openSignIn(tx, { token, proof: 'full', action }, now);
      });
      request.setCookies(cookies);
    },

    end: async (request, signed: Signed, now) => {
      await store.write(async (tx) => {
        await tx.db.delete(tx.tables.signIn).where(eq(tx.tables.signIn.id, signed.signInId));
        await recordAudit(tx, signed.actor, 'signIn.end', signed.signInId, now);
      });
      request.setCookies([clearedCookie(names.signIn, options)]);
    },

    asCastMember: async (request, { accountId }, now) => {
      if (kind !== 'demo') throw new DomainError('NOT_HERE');
      await letIn(request, accountId, 'signIn.asCastMember', now);
    },
  };
};

interface Owner {
  readonly accountId: string;
  readonly organisationId: string;
}
