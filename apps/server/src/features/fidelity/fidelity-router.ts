import { fidelityAccess } from '@alongside/domain/fidelity/access.ts';
import { AmendScaleInput } from '@alongside/domain/fidelity/fidelity-scale.ts';
import {
  AddInterviewInput,
  CloseFidelityInput,
  FidelityByIdInput,
  FidelityInterviewByIdInput,
  OpenFidelityInput,
  RateFidelityInput,
} from '@alongside/domain/fidelity/review-fidelity.ts';
import { may, router } from '../../procedures.ts';
import { addInterview, dropInterview } from './add-interview.ts';
import { amendScale } from './amend-scale.ts';
import { closeFidelity, reopenFidelity } from './close-fidelity.ts';
import { dropFidelity } from './drop-fidelity.ts';
import { listFidelity, readFidelity } from './fidelity-reads.ts';
import { readInterview } from './interview-reads.ts';
import { openFidelity } from './open-fidelity.ts';
import { agreeFidelity, rateFidelity } from './rate-fidelity.ts';
import { newestScale } from './scale-reads.ts';

export const fidelityRouter = router({
  list: may(fidelityAccess.list).query(({ ctx }) =>
    ctx.read('fidelity.list', null, (reader) => listFidelity(reader, ctx.actor, ctx.now)),
  ),
  read: may(fidelityAccess.read)
    .input(FidelityByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('fidelity.read', input.reviewId, (reader) => readFidelity(reader, ctx.actor, input.reviewId, ctx.now)),
    ),
  interview: may(fidelityAccess.interview)
    .input(FidelityInterviewByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('fidelity.interview', input.interviewId, (reader) =>
        readInterview(reader, ctx.actor, input.interviewId),
      ),
    ),
  open: may(fidelityAccess.open)
    .input(OpenFidelityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => openFidelity(tx, ctx.actor, input, ctx.now))),
  drop: may(fidelityAccess.drop)
    .input(FidelityByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => dropFidelity(tx, ctx.actor, input.reviewId, ctx.now))),
  close: may(fidelityAccess.close)
    .input(CloseFidelityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => closeFidelity(tx, ctx.actor, input, ctx.now))),
  reopen: may(fidelityAccess.reopen)
    .input(CloseFidelityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => reopenFidelity(tx, ctx.actor, input, ctx.now))),
  addInterview: may(fidelityAccess.addInterview)
    .input(AddInterviewInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addInterview(tx, ctx.actor, input, ctx.now))),
  dropInterview: may(fidelityAccess.dropInterview)
    .input(FidelityInterviewByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => dropInterview(tx, ctx.actor, input.interviewId, ctx.now))),
  rate: may(fidelityAccess.rate)
    .input(RateFidelityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => rateFidelity(tx, ctx.actor, input, ctx.now))),
  agree: may(fidelityAccess.agree)
    .input(RateFidelityInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => agreeFidelity(tx, ctx.actor, input, ctx.now))),
  scale: may(fidelityAccess.scale).query(({ ctx }) =>
    ctx.read('fidelity.scale', null, (reader) => newestScale(reader, ctx.actor)),
  ),
  amendScale: may(fidelityAccess.amendScale)
    .input(AmendScaleInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendScale(tx, ctx.actor, input, ctx.now))),
});
