import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { oneLine } from '../shared/text.ts';

export const BeginEvaluationInput = z.object({ id: idOf('evaluation'), name: oneLine(120) });
export type BeginEvaluationInput = z.infer<typeof BeginEvaluationInput>;

/** A second organisation joins with a code the first hands over: no list of other organisations is ever shown. */
export const JoinEvaluationInput = z.object({
  joiningCode: z
    .string('text_missing')
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/, 'joining_code_not_understood'),
});
export type JoinEvaluationInput = z.infer<typeof JoinEvaluationInput>;

export const ChooseResearcherInput = z.object({
  evaluationId: idOf('evaluation'),
  accountId: idOf('account'),
  member: z.boolean(),
});
export type ChooseResearcherInput = z.infer<typeof ChooseResearcherInput>;

export const EvaluationByIdInput = z.object({ evaluationId: idOf('evaluation') });
export type EvaluationByIdInput = z.infer<typeof EvaluationByIdInput>;
