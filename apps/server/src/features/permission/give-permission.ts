import type { Tx } from '@alongside/db/store.ts';
import { type GivePermissionInput, permissionDayRefusal } from '@alongside/domain/permission/give-permission.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { permissionAlready } from './permission-already.ts';
import { personWhoPermits } from './person-who-permits.ts';

/**
 * Writes down that a person gave a permission, with the words they were shown. Later entries never change this one.
 * @throws NOT_FOUND out of reach; FIELDS_REFUSED for days that cannot be.
 */
export const givePermission = async (tx: Tx, actor: Actor, input: GivePermissionInput, now: Date) => {
  await personWhoPermits(tx, actor, input.personId);
  if (await permissionAlready(tx, actor, input, 'given')) return { id: input.id };
  const refusal = permissionDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const { on, ...given } = input;
  await tx.db
    .insert(tx.tables.permission)
    .values({ ...given, kind: 'given', onDay: on, accountId: actor.accountId, recordedAt: now });
  await recordAudit(tx, actor, 'permission.give', input.id, now);
  return { id: input.id };
};
