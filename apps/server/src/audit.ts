import { appendAudit } from '@alongside/db/audit-chain.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { Actor } from './actor.ts';

/**
 * The last step of every operation, in its transaction: a change whose entry cannot be written does not happen.
 * `action` is the procedure's path (`session.log`); `reason` a code or an id, never words a person typed.
 */
export const recordAudit = (
  tx: Tx,
  actor: { organisationId: Actor['organisationId']; accountId: Actor['accountId'] | null } | null,
  action: string,
  recordId: string | null,
  now: Date,
  reason: string | null = null,
): Promise<void> =>
  appendAudit(tx, {
    at: now,
    organisationId: actor?.organisationId ?? null,
    accountId: actor?.accountId ?? null,
    action,
    recordId,
    reason,
  });
