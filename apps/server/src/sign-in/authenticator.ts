import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, gt, lt } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, as authenticator apps want it. */
const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** 160 bits, as RFC 4226 recommends: 32 letters for whoever types them by hand. */
export const makeAuthenticatorSecret = (): string => base32(randomBytes(20));

/** How the library marks a secret that is already in the letters of authenticator apps. */
export const asLibrarySecret = (secret: string): string => `base32:${secret}`;

export const authenticatorAddress = (secret: string, email: string): string =>
  `otpauth://totp/Alongside:${encodeURIComponent(email)}?secret=${secret}&issuer=Alongside&digits=6&period=30`;

/** The library takes codes of 30 seconds before and after. */
const codeLives = 120_000;

/**
 * A code opens once (RFC 6238, 5.2): someone who read it over a shoulder comes too late. False when it was used already.
 */
export const useUpCode = async ({ db, tables }: Tx, accountId: string, code: string, now: Date): Promise<boolean> => {
  const { verification } = tables;
  const identifier = `code-used-${createHash('sha256').update(`${accountId}:${code}`).digest('hex')}`;
  const [used] = await db
    .select({ id: verification.id })
    .from(verification)
    .where(and(eq(verification.identifier, identifier), gt(verification.expiresAt, now)));
  if (used) return false;
  await db.delete(verification).where(lt(verification.expiresAt, new Date(now.getTime() - codeLives)));
  const expiresAt = new Date(now.getTime() + codeLives);
  await db
    .insert(verification)
    .values({ id: randomUUID(), identifier, value: 'used', expiresAt, createdAt: now, updatedAt: now });
  return true;
};
