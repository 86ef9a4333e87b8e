import { actionAccess } from '@alongside/domain/action/access.ts';
import { AddActionInput } from '@alongside/domain/action/add-action.ts';
import {
  ActionByIdInput,
  FinishActionInput,
  HandOnActionInput,
  MoveActionInput,
  TakeOnActionInput,
  TakeOutActionInput,
} from '@alongside/domain/action/move-action.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { addAction, takeOutAction } from './add-action.ts';
import { finishAction } from './finish-action.ts';
import { handOnAction, readHolders, takeBackAction } from './hand-on-action.ts';
import { listActions } from './list-actions.ts';
import { moveAction } from './move-action.ts';
import { takeOnAction } from './take-on-action.ts';

export const actionRouter = router({
  list: may(actionAccess.list).query(({ ctx }) =>
    ctx.read('action.list', null, (reader) => listActions(reader, ctx.actor, ctx.now)),
  ),
  add: mayWait(actionAccess.add)
    .input(AddActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addAction(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  finish: mayWait(actionAccess.finish)
    .input(FinishActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => finishAction(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  move: mayWait(actionAccess.move)
    .input(MoveActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => moveAction(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  holders: may(actionAccess.holders)
    .input(ActionByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('action.holders', input.actionId, (reader) => readHolders(reader, ctx.actor, input, ctx.now)),
    ),
  handOn: mayWait(actionAccess.handOn)
    .input(HandOnActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => handOnAction(tx, ctx.actor, input, ctx.now))),
  takeBack: mayWait(actionAccess.takeBack)
    .input(ActionByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeBackAction(tx, ctx.actor, input, ctx.now))),
  takeOn: mayWait(actionAccess.takeOn)
    .input(TakeOnActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeOnAction(tx, ctx.actor, input, ctx.now))),
  takeOut: mayWait(actionAccess.takeOut)
    .input(TakeOutActionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeOutAction(tx, ctx.actor, input, ctx.now))),
});
