import { randomUUID } from 'node:crypto';
import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { hashPassword } from 'better-auth/crypto';

/** scrypt, on its own thread. Always before `store.write`, never inside: it takes a tenth of a second. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password);

const byPassword = 'credential';

/** The one password of an account; the older one stops working. */
export const keepPassword = async (tx: Tx, accountId: string, hash: string, now: Date): Promise<void> => {
  const { credential } = tx.tables;
  await tx.db.delete(credential).where(and(eq(credential.userId, accountId), eq(credential.providerId, byPassword)));
  await tx.db.insert(credential).values({
    id: randomUUID(),
    userId: accountId,
    accountId,
    providerId: byPassword,
    password: hash,
    createdAt: now,
    updatedAt: now,
  });
};
