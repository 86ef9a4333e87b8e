import { permissionAccess } from '@alongside/domain/permission/access.ts';
import {
  GivePermissionInput,
  PermissionHistoryInput,
  WithdrawPermissionInput,
} from '@alongside/domain/permission/give-permission.ts';
import { may, router } from '../../procedures.ts';
import { givePermission } from './give-permission.ts';
import { permissionHistory } from './permission-reads.ts';
import { withdrawPermission } from './withdraw-permission.ts';

export const permissionRouter = router({
  give: may(permissionAccess.give)
    .input(GivePermissionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => givePermission(tx, ctx.actor, input, ctx.now))),
  withdraw: may(permissionAccess.withdraw)
    .input(WithdrawPermissionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => withdrawPermission(tx, ctx.actor, input, ctx.now))),
  history: may(permissionAccess.history)
    .input(PermissionHistoryInput)
    .query(({ ctx, input }) =>
      ctx.read('permission.history', input.personId, (reader) => permissionHistory(reader, ctx.actor, input, ctx.now)),
    ),
});
