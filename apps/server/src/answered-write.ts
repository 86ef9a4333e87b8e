import { createHash } from 'node:crypto';
import { eq, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Sent } from '@alongside/domain/shared/sent.ts';
import type { Actor } from './actor.ts';

/*
 * A write that was sent twice is answered twice and done once. The answer is kept in the transaction of the write itself:
 * there is no moment at which one stands without the other.
 */

const findAnswer = prepared('answered_write_find', ({ db, tables: { answeredWrite } }: Reader) =>
  db
    .select({
      accountId: answeredWrite.accountId,
      action: answeredWrite.action,
      fingerprint: answeredWrite.fingerprint,
      answer: answeredWrite.answer,
    })
    .from(answeredWrite)
    .where(eq(answeredWrite.id, sql.placeholder('key'))),
);

const keepAnswer = prepared('answered_write_keep', ({ db, tables: { answeredWrite } }: Tx) =>
  db.insert(answeredWrite).values({
    id: sql.placeholder('key'),
    accountId: sql.placeholder('accountId'),
    action: sql.placeholder('action'),
    fingerprint: sql.placeholder('fingerprint'),
    answer: sql.placeholder('answer'),
    answeredAt: sql.placeholder('now'),
  }),
);

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
};

/** The same words give the same text, whatever order their fields came in. What travels beside them is left out. */
export const fingerprintOf = (input: unknown): string => {
  const { sent: _beside, ...words } = (input ?? {}) as Record<string, unknown>;
  return createHash('sha256')
    .update(JSON.stringify(inOrder(words)))
    .digest('base64url');
};

/** Stands for the fingerprint of a write that was handed in late: no words give it. */
export const handedIn = 'handed in';

/**
 * Runs `work` once for one key and answers the same to every repeat.
 * @throws NOT_FOUND when the key is another account's or another procedure's; ALREADY_THERE when it brings other words.
 */
export const answeredOnce = async <T>(
  tx: Tx,
  { actor, sent, action, input, now }: { actor: Actor; sent: Sent; action: string; input: unknown; now: Date },
  work: () => Promise<T>,
): Promise<T> => {
  const fingerprint = fingerprintOf(input);
  const [kept] = await findAnswer(tx, { key: sent.key });
  if (kept) {
    if (kept.accountId !== actor.accountId || kept.action !== action) throw new DomainError('NOT_FOUND');
    // Its words wait for a supervisor: whoever sends it again is told to hand it in again, and hears that it is there.
    if (kept.fingerprint === handedIn) throw new DomainError('NOT_FOUND');
    if (kept.fingerprint !== fingerprint) throw new DomainError('ALREADY_THERE', { field: 'sent' });
    return kept.answer as T;
  }
  const answer = await work();
  await keepAnswer(tx, { key: sent.key, accountId: actor.accountId, action, fingerprint, answer, now });
  return answer;
};
