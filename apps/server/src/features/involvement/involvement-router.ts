import { involvementAccess } from '@alongside/domain/involvement/access.ts';
import { RecordInvolvementInput } from '@alongside/domain/involvement/review-involvement.ts';
import { may, router } from '../../procedures.ts';
import { listInvolvement } from './involvement-reads.ts';
import { recordInvolvement } from './record-involvement.ts';

export const involvementRouter = router({
  list: may(involvementAccess.list).query(({ ctx }) =>
    ctx.read('involvement.list', null, (reader) => listInvolvement(reader, ctx.actor, ctx.now)),
  ),
  record: may(involvementAccess.record)
    .input(RecordInvolvementInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordInvolvement(tx, ctx.actor, input, ctx.now))),
});
