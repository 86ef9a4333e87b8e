import { and, eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import type { Asking, ConcernInReach } from './concern-in-reach.ts';
import { callOffLadder } from './keep-ladder.ts';
import { staleConcern, writeEntry } from './write-entry.ts';

type Change = Partial<Tx['tables']['concern']['$inferInsert']>;

/**
 * Changes the concern itself, one version on. `expected` is the version its writer last saw, where two may act.
 * @throws STALE_VERSION when it has moved on since.
 */
export const moveConcern = async (
  tx: Tx,
  found: ConcernInReach,
  change: Change,
  expected: { version: number; words: string | null } | null = null,
): Promise<number> => {
  const { concern } = tx.tables;
  const moved = await tx.db
    .update(concern)
    .set({ ...change, version: sql`${concern.version} + 1` })
    .where(and(eq(concern.id, found.id), eq(concern.version, expected?.version ?? found.version)))
    .returning({ version: concern.version });
  if (!moved[0]) throw await staleConcern(tx, found, expected?.words ?? null);
  return moved[0].version;
};

/** Whoever acts on an unanswered concern has it from then on: the ladder stops. Answers its version. */
export const takeOn = async (
  tx: Tx,
  actor: Asking,
  found: ConcernInReach,
  entryId: string | null,
  now: Date,
): Promise<ConcernInReach> => {
  if (found.state !== 'raised') return found;
  const answer = { state: 'acknowledged' as const, acknowledgedAt: now, acknowledgedBy: actor.accountId };
  const version = await moveConcern(tx, found, answer);
  const id = entryId ?? makeId('concernEntry', () => v7());
  await writeEntry(tx, actor, { id, concernId: found.id, kind: 'acknowledged' }, now);
  await callOffLadder(tx, found.id, now);
  return { ...found, ...answer, version };
};
