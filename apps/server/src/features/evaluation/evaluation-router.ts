import { evaluationAccess } from '@alongside/domain/evaluation/access.ts';
import {
  BeginEvaluationInput,
  ChooseResearcherInput,
  EvaluationByIdInput,
  JoinEvaluationInput,
} from '@alongside/domain/evaluation/begin-evaluation.ts';
import { may, router } from '../../procedures.ts';
import { beginEvaluation } from './begin-evaluation.ts';
import { chooseResearcher } from './choose-researcher.ts';
import { readEvaluation, readEvaluationGoals } from './evaluation-figures.ts';
import { listEvaluations } from './evaluation-reads.ts';
import { joinEvaluation } from './join-evaluation.ts';

export const evaluationRouter = router({
  begin: may(evaluationAccess.begin)
    .input(BeginEvaluationInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => beginEvaluation(tx, ctx.actor, input, ctx.now))),
  join: may(evaluationAccess.join)
    .input(JoinEvaluationInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => joinEvaluation(tx, ctx.actor, input, ctx.now))),
  chooseResearcher: may(evaluationAccess.chooseResearcher)
    .input(ChooseResearcherInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseResearcher(tx, ctx.actor, input, ctx.now))),
  list: may(evaluationAccess.list).query(({ ctx }) =>
    ctx.read('evaluation.list', null, (reader) => listEvaluations(reader, ctx.actor)),
  ),
  read: may(evaluationAccess.read)
    .input(EvaluationByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('evaluation.read', input.evaluationId, (reader) =>
        readEvaluation(reader, ctx.actor, input.evaluationId, ctx.now),
      ),
    ),
  goals: may(evaluationAccess.goals)
    .input(EvaluationByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('evaluation.goals', input.evaluationId, (reader) =>
        readEvaluationGoals(reader, ctx.actor, input.evaluationId, ctx.now),
      ),
    ),
});
