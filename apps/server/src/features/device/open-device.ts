import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { lapseHours, type OpenDeviceInput } from '@alongside/domain/device/open-device.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/** Made before the transaction, and kept only where there is none yet. */
export interface FreshSecrets {
  readonly wordsKey: string;
  readonly letterbox: string;
  readonly letterboxHash: string;
}

const wordsKeyOf = async ({ db, tables: { wordsKey } }: Tx, actor: Actor, fresh: string, now: Date) => {
  await db.insert(wordsKey).values({ accountId: actor.accountId, secret: fresh, madeAt: now }).onConflictDoNothing();
  const [kept] = await db
    .select({ secret: wordsKey.secret })
    .from(wordsKey)
    .where(eq(wordsKey.accountId, actor.accountId));
  if (!kept) throw new DomainError('NOT_FOUND');
  return kept.secret;
};

/**
 * A browser in which this account has signed in asks for the key to what the account keeps there. Makes the key at its
 * first use. A device not known to this account, another account's among them, becomes a new one with a letterbox, whose
 * token is told this once.
 */
export const openDevice = async (tx: Tx, actor: Actor, input: OpenDeviceInput, fresh: FreshSecrets, now: Date) => {
  const { device, organisation } = tx.tables;
  const wordsKey = await wordsKeyOf(tx, actor, fresh.wordsKey, now);
  const known = input.deviceId
    ? await tx.db
        .update(device)
        .set({ lastSeenAt: now })
        .where(and(eq(device.id, input.deviceId), eq(device.accountId, actor.accountId)))
        .returning({ id: device.id })
    : [];
  const deviceId = known[0]?.id ?? makeId('device', () => v7());
  if (known.length === 0)
    await tx.db.insert(device).values({
      id: deviceId,
      accountId: actor.accountId,
      letterboxHash: fresh.letterboxHash,
      addedAt: now,
      lastSeenAt: now,
    });
  const [agreed] = await tx.db
    .select({ offlineAllowed: organisation.offlineAllowed })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  await recordAudit(tx, actor, 'device.open', deviceId, now);
  return {
    /** The page that asks may be another account's. */
    accountId: actor.accountId,
    wordsKey,
    deviceId,
    letterbox: known.length === 0 ? fresh.letterbox : null,
    offlineAllowed: agreed?.offlineAllowed ?? false,
    lapseHours,
  };
};
