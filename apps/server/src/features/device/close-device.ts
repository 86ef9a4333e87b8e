import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { CloseDeviceInput } from '@alongside/domain/device/open-device.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * Signing out with nothing unsent kept: the device and its letterbox are forgotten. One that is not known, or not this
 * account's, is left alone and looks the same.
 */
export const closeDevice = async (tx: Tx, actor: Actor, { deviceId }: CloseDeviceInput, now: Date) => {
  const { device } = tx.tables;
  await tx.db.delete(device).where(and(eq(device.id, deviceId), eq(device.accountId, actor.accountId)));
  await recordAudit(tx, actor, 'device.close', deviceId, now);
  return { deviceId };
};
