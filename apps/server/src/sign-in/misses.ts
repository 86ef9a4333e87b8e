import { createHash } from 'node:crypto';
import { eq, sql } from '@alongside/db/operators.ts';
import type { Store, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { lockedMinutes, missesAllowed } from '@alongside/domain/sign-in/sign-in-limits.ts';

/*
 * Misses are counted for an address, wherever they come from and whether anyone has it: neither another network address nor
 * another header starts a new count, and the answer tells nothing about who has an account.
 */

const minute = 60_000;
const hashOf = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('hex');

const lockedOut = (until: Date, now: Date): DomainError =>
  new DomainError('LOCKED_OUT', { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minute)) });

/**
 * Counts the try as a miss before anything is checked, so that tries sent at the same moment cannot slip past the limit.
 * A right answer takes it back. Returns what to refuse with, should it be wrong.
 * @throws LOCKED_OUT
 */
export const countMiss = (store: Store, email: string, now: Date): Promise<DomainError> =>
  store.write(async ({ db, tables: { signInMiss } }) => {
    const emailHash = hashOf(email);
    const [known] = await db.select().from(signInMiss).where(eq(signInMiss.emailHash, emailHash));
    if (known?.lockedUntil && known.lockedUntil > now) throw lockedOut(known.lockedUntil, now);
    const misses = known && !known.lockedUntil ? known.misses + 1 : 1;
    const lockedUntil = misses >= missesAllowed ? new Date(now.getTime() + lockedMinutes * minute) : null;
    const counted = { misses, lockedUntil, lastAt: now };
    await db
      .insert(signInMiss)
      .values({ emailHash, ...counted })
      .onConflictDoUpdate({ target: signInMiss.emailHash, set: counted });
    return lockedUntil ? lockedOut(lockedUntil, now) : new DomainError('SIGN_IN_REFUSED');
  });

/** The password was right and its code is still to come: the try was no miss, but the row of misses is not over. */
export const takeBackMiss = async ({ db, tables: { signInMiss } }: Tx, email: string): Promise<void> => {
  await db
    .update(signInMiss)
    .set({ misses: sql`${signInMiss.misses} - 1`, lockedUntil: null })
    .where(eq(signInMiss.emailHash, hashOf(email)));
};

export const clearMisses = async ({ db, tables: { signInMiss } }: Tx, email: string): Promise<void> => {
  await db.delete(signInMiss).where(eq(signInMiss.emailHash, hashOf(email)));
};
