import { EvaluationByIdInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { releaseAccess } from '@alongside/domain/release/access.ts';
import {
  CompareReleaseInput,
  MakeReleaseInput,
  ReleaseRunByIdInput,
} from '@alongside/domain/release/compare-release.ts';
import {
  ChooseApproversInput,
  ConfirmDestroyedInput,
  ReleaseRegisterInput,
  TakeReleaseInput,
} from '@alongside/domain/release/keep-release.ts';
import {
  JudgeReleaseInput,
  ReleaseRequestByIdInput,
  RequestReleaseInput,
} from '@alongside/domain/release/request-release.ts';
import { anyone, may, router } from '../../procedures.ts';
import { chooseApprovers, readApprovers } from './choose-approvers.ts';
import { approveRelease, openReport, refuseRelease } from './judge-release.ts';
import { makeRelease } from './make-release.ts';
import { readRegister } from './public-register.ts';
import { listReleases, readRequest } from './release-reads.ts';
import { readVariables } from './release-variables.ts';
import { requestRelease, withdrawRequest } from './request-release.ts';
import { cancelRun, compareRelease, followRun } from './run-release.ts';
import { confirmDestroyed, takeRelease } from './take-release.ts';
import { fieldsWithNames } from './typed-words.ts';
import { listWithdrawn } from './withdrawn-people.ts';

export const releaseRouter = router({
  variables: may(releaseAccess.variables)
    .input(EvaluationByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('release.variables', input.evaluationId, (reader) =>
        readVariables(reader, ctx.actor, input.evaluationId, ctx.now),
      ),
    ),
  compare: may(releaseAccess.compare)
    .input(CompareReleaseInput)
    .mutation(({ ctx, input }) =>
      compareRelease(ctx.installation.store, ctx.actor, input, { now: ctx.now, clock: ctx.installation.clock }),
    ),
  run: may(releaseAccess.run)
    .input(ReleaseRunByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('release.run', input.runId, (reader) => followRun(reader, ctx.actor, input, ctx.now)),
    ),
  cancelRun: may(releaseAccess.cancelRun)
    .input(ReleaseRunByIdInput)
    .mutation(({ ctx, input }) => cancelRun(ctx.installation.store, ctx.actor, input, ctx.now)),
  request: may(releaseAccess.request)
    .input(RequestReleaseInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => requestRelease(tx, ctx.actor, input, ctx.now))),
  withdraw: may(releaseAccess.withdraw)
    .input(ReleaseRequestByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => withdrawRequest(tx, ctx.actor, input, ctx.now))),
  make: may(releaseAccess.make)
    .input(MakeReleaseInput)
    .mutation(({ ctx, input }) =>
      makeRelease(ctx.installation.store, ctx.actor, input, { now: ctx.now, clock: ctx.installation.clock }),
    ),
  download: may(releaseAccess.download)
    .input(TakeReleaseInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => takeRelease(tx, ctx.actor, input, ctx.now))),
  list: may(releaseAccess.list).query(({ ctx }) =>
    ctx.read('release.list', null, (reader) => listReleases(reader, ctx.actor, ctx.now)),
  ),
  read: may(releaseAccess.read)
    .input(ReleaseRequestByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('release.read', input.requestId, (reader) => readRequest(reader, ctx.actor, input, ctx.now)),
    ),
  openReport: may(releaseAccess.openReport)
    .input(ReleaseRequestByIdInput)
    .mutation(async ({ ctx, input }) => {
      const { words, ...opened } = await ctx.write((tx) => openReport(tx, ctx.actor, input, ctx.now));
      return { ...opened, fieldsWithNames: await fieldsWithNames(ctx.installation.store, words) };
    }),
  approve: may(releaseAccess.approve)
    .input(JudgeReleaseInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => approveRelease(tx, ctx.actor, input, ctx.now))),
  refuse: may(releaseAccess.refuse)
    .input(JudgeReleaseInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => refuseRelease(tx, ctx.actor, input, ctx.now))),
  confirmDestroyed: may(releaseAccess.confirmDestroyed)
    .input(ConfirmDestroyedInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => confirmDestroyed(tx, ctx.actor, input, ctx.now))),
  withdrawn: may(releaseAccess.withdrawn).query(({ ctx }) =>
    ctx.read('release.withdrawn', null, (reader) => listWithdrawn(reader, ctx.actor, ctx.now)),
  ),
  chooseApprovers: may(releaseAccess.chooseApprovers)
    .input(ChooseApproversInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseApprovers(tx, ctx.actor, input, ctx.now))),
  approvers: may(releaseAccess.approvers).query(({ ctx }) =>
    ctx.read('release.approvers', null, (reader) => readApprovers(reader, ctx.actor)),
  ),
  /** For anybody, without a sign-in: what left, why and for whom. */
  register: anyone
    .input(ReleaseRegisterInput)
    .query(({ ctx, input }) => readRegister(ctx.installation.store.read, input)),
});
