import { createHash, randomBytes } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { linkDays } from '@alongside/domain/sign-in/sign-in-limits.ts';

/** A link to choose a password with. Shown once; only its hash is kept, so nobody can read it back. */
export interface OneTimeLink {
  readonly token: string;
  readonly tokenHash: string;
}

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const makeOneTimeLink = (): OneTimeLink => {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHashOf(token) };
};

const msPerDay = 86_400_000;

/** Every earlier link of the account stops working. */
export const replaceLink = async (tx: Tx, accountId: string, link: OneTimeLink, now: Date): Promise<void> => {
  const { invitation } = tx.tables;
  await tx.db.delete(invitation).where(eq(invitation.accountId, accountId));
  await tx.db.insert(invitation).values({
    tokenHash: link.tokenHash,
    accountId,
    madeAt: now,
    endsAt: new Date(now.getTime() + linkDays * msPerDay),
  });
};

export const addressOf = (basePath: '' | '/demo', { token }: OneTimeLink): string => `${basePath}/invitation/${token}`;
