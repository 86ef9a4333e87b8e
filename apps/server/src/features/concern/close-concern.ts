import { and, eq, max } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { CloseConcernInput, ReopenConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { concernToAnswer } from './concern-in-reach.ts';
import { callOffLadder } from './keep-ladder.ts';
import { moveConcern } from './move-concern.ts';
import { entryAlready, writeEntry } from './write-entry.ts';

/** Since it was last opened again: what was decided about the worry before says nothing about this one. */
const isDecided = async ({ db, tables: { concernEntry } }: Reader, concernId: string): Promise<boolean> => {
  const last = async (kind: 'decided' | 'reopened') => {
    const [found] = await db
      .select({ at: max(concernEntry.recordedAt) })
      .from(concernEntry)
      .where(and(eq(concernEntry.concernId, concernId), eq(concernEntry.kind, kind)));
    return found?.at ?? null;
  };
  const decided = await last('decided');
  const reopened = await last('reopened');
  return decided !== null && (reopened === null || decided >= reopened);
};

/**
 * Nothing more is needed. Agreed rule: never without a decision and its reasons, made since it was last opened again.
 * @throws NOT_FOUND; FIELDS_REFUSED (`decision_missing`); CLOSED (`concern_closed`); STALE_VERSION when somebody acted
 * first or something was added: nothing is closed unread.
 */
export const closeConcern = async (
  tx: Tx,
  actor: Actor,
  { version: seen, seriousIncident, ...entry }: CloseConcernInput,
  now: Date,
) => {
  const found = await concernToAnswer(tx, actor, entry.concernId, now);
  const closed = { ...entry, kind: 'closed' as const, choice: seriousIncident };
  if (await entryAlready(tx, actor, closed)) return { version: found.version };
  if (found.state === 'closed') throw new DomainError('CLOSED', { reason: 'concern_closed' });
  if (!(await isDecided(tx, entry.concernId))) throw refuseFields({ decision: 'decision_missing' });
  const version = await moveConcern(
    tx,
    found,
    { state: 'closed', closedAt: now },
    { version: seen, words: entry.words },
  );
  await writeEntry(tx, actor, closed, now);
  await callOffLadder(tx, found.id, now);
  await recordAudit(tx, actor, 'concern.close', entry.concernId, now);
  return { version };
};

/**
 * Takes a closed concern up again; whoever does so has it, and no ladder begins.
 * @throws NOT_FOUND; CLOSED (`concern_open`); STALE_VERSION.
 */
export const reopenConcern = async (
  tx: Tx,
  actor: Actor,
  { version: seen, ...entry }: ReopenConcernInput,
  now: Date,
) => {
  const found = await concernToAnswer(tx, actor, entry.concernId, now);
  const reopened = { ...entry, kind: 'reopened' as const };
  if (await entryAlready(tx, actor, reopened)) return { version: found.version };
  if (found.state !== 'closed') throw new DomainError('CLOSED', { reason: 'concern_open' });
  const version = await moveConcern(
    tx,
    found,
    { state: 'acknowledged', closedAt: null, acknowledgedAt: now, acknowledgedBy: actor.accountId },
    { version: seen, words: entry.words },
  );
  await writeEntry(tx, actor, reopened, now);
  await recordAudit(tx, actor, 'concern.reopen', entry.concernId, now);
  return { version };
};
