import { boundaryAccess } from '@alongside/domain/boundary/access.ts';
import {
  AmendBoundaryInput,
  BoundaryByIdInput,
  LogBoundaryInput,
  ShareBoundaryInput,
} from '@alongside/domain/boundary/log-boundary.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { listBoundaries, listSharedBoundaries } from './boundary-reads.ts';
import { amendBoundary, logBoundary, removeBoundary, shareBoundary } from './log-boundary.ts';

export const boundaryRouter = router({
  list: may(boundaryAccess.list).query(({ ctx }) =>
    ctx.read('boundary.list', null, (reader) => listBoundaries(reader, ctx.actor, ctx.now)),
  ),
  log: mayWait(boundaryAccess.log)
    .input(LogBoundaryInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => logBoundary(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  amend: may(boundaryAccess.amend)
    .input(AmendBoundaryInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendBoundary(tx, ctx.actor, input, ctx.now))),
  remove: may(boundaryAccess.remove)
    .input(BoundaryByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => removeBoundary(tx, ctx.actor, input.id, ctx.now))),
  share: may(boundaryAccess.share)
    .input(ShareBoundaryInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareBoundary(tx, ctx.actor, input, ctx.now))),
  sharedWithMe: may(boundaryAccess.sharedWithMe).query(({ ctx }) =>
    ctx.read('boundary.sharedWithMe', null, (reader) => listSharedBoundaries(reader, ctx.actor, ctx.now)),
  ),
});
