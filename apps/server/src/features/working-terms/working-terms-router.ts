import { workingTermsAccess } from '@alongside/domain/working-terms/access.ts';
import {
  AddAdjustmentInput,
  AgreeTermsInput,
  AmendAdjustmentInput,
  EndAdjustmentInput,
  NameLineLeadInput,
  SettleCheckInInput,
  ShareAdjustmentsInput,
  TermsOfInput,
} from '@alongside/domain/working-terms/agree-terms.ts';
import { may, router } from '../../procedures.ts';
import { agreeTerms, nameLineLead } from './agree-terms.ts';
import { listCheckIns, settleCheckIn } from './check-ins.ts';
import { addAdjustment, amendAdjustment, endAdjustment, shareAdjustments } from './own-adjustments.ts';
import { readTerms } from './terms-reads.ts';

export const workingTermsRouter = router({
  read: may(workingTermsAccess.read)
    .input(TermsOfInput)
    .query(({ ctx, input: { accountId } }) =>
      ctx.read('workingTerms.read', accountId, (reader) => readTerms(reader, ctx.actor, accountId, ctx.now)),
    ),
  agree: may(workingTermsAccess.agree)
    .input(AgreeTermsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => agreeTerms(tx, ctx.actor, input, ctx.now))),
  nameLineLead: may(workingTermsAccess.nameLineLead)
    .input(NameLineLeadInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => nameLineLead(tx, ctx.actor, input, ctx.now))),
  addAdjustment: may(workingTermsAccess.addAdjustment)
    .input(AddAdjustmentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addAdjustment(tx, ctx.actor, input, ctx.now))),
  amendAdjustment: may(workingTermsAccess.amendAdjustment)
    .input(AmendAdjustmentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendAdjustment(tx, ctx.actor, input, ctx.now))),
  endAdjustment: may(workingTermsAccess.endAdjustment)
    .input(EndAdjustmentInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => endAdjustment(tx, ctx.actor, input, ctx.now))),
  shareAdjustments: may(workingTermsAccess.shareAdjustments)
    .input(ShareAdjustmentsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareAdjustments(tx, ctx.actor, input, ctx.now))),
  checkIns: may(workingTermsAccess.checkIns).query(({ ctx }) =>
    ctx.read('workingTerms.checkIns', null, (reader) => listCheckIns(reader, ctx.actor, ctx.now)),
  ),
  settleCheckIn: may(workingTermsAccess.settleCheckIn)
    .input(SettleCheckInInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => settleCheckIn(tx, ctx.actor, input, ctx.now))),
});
