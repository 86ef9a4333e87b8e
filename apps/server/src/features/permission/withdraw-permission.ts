import type { Tx } from '@alongside/db/store.ts';
import { permissionDayRefusal, type WithdrawPermissionInput } from '@alongside/domain/permission/give-permission.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { permissionAlready } from './permission-already.ts';
import { personWhoPermits } from './person-who-permits.ts';

/**
 * Writes down that a person said no, or no longer. It acts from the moment it is written, whatever its day.
 * @throws NOT_FOUND out of reach; FIELDS_REFUSED for a day that has not come.
 */
export const withdrawPermission = async (tx: Tx, actor: Actor, input: WithdrawPermissionInput, now: Date) => {
  await personWhoPermits(tx, actor, input.personId);
  if (await permissionAlready(tx, actor, input, 'withdrawn')) return { id: input.id };
  const refusal = permissionDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const { on, ...withdrawn } = input;
  await tx.db
    .insert(tx.tables.permission)
    .values({ ...withdrawn, kind: 'withdrawn', onDay: on, accountId: actor.accountId, recordedAt: now });
  await recordAudit(tx, actor, 'permission.withdraw', input.id, now);
  return { id: input.id };
};
