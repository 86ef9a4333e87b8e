import { outcomeAccess } from '@alongside/domain/outcome/access.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { mayWait, router } from '../../procedures.ts';
import { recordOutcome } from './record-outcome.ts';

export const outcomeRouter = router({
  record: mayWait(outcomeAccess.record)
    .input(RecordOutcomeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => recordOutcome(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
});
