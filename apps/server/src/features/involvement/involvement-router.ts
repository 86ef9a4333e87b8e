import { involvementAccess } from '@alongside/domain/involvement/access.ts';
import {
  InvolvementOfEvaluationInput,
  RecordInvolvementInput,
} from '@alongside/domain/involvement/review-involvement.ts';
import { may, router } from '../../procedures.ts';
import { readInvolvementOfEvaluation } from './involvement-of-evaluation.ts';
import { listInvolvement } from './involvement-reads.ts';
import { recordInvolvement } from './record-involvement.ts';

export const involvementRouter = router({
  list: may(involvementAccess.list).query(({ ctx }) =>
    ctx.read('involvement.list', null, (reader) => listInvolvement(reader, ctx.actor, ctx.now)),
  ),
  ofEvaluation: may(involvementAccess.ofEvaluation)
    .input(InvolvementOfEvaluationInput)
    .query(({ ctx, input }) =>
      ctx.read('involvement.ofEvaluation', input.evaluationId, (reader) =>
        readInvolvementOfEvaluation(reader, ctx.actor, input.evaluationId, ctx.now),
      ),
    ),
  record: may(involvementAccess.record)
    .input(RecordInvolvementInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordInvolvement(tx, ctx.actor, input, ctx.now))),
});
