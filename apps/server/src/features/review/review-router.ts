import { reviewAccess } from '@alongside/domain/review/access.ts';
import { LookAtInput, PutBackInput } from '@alongside/domain/review/look-at.ts';
import { ReadContactsInput, TeamReviewInput, WorkerReviewInput } from '@alongside/domain/review/read-review.ts';
import { ChooseSignsInput } from '@alongside/domain/review/sign-settings.ts';
import { may, router } from '../../procedures.ts';
import { chooseSigns } from './choose-signs.ts';
import { readContacts } from './contacts.ts';
import { lookAt, putBack } from './look-at.ts';
import { readSettings } from './read-settings.ts';
import { readTeamReview, readWorkerReview } from './review-reads.ts';

export const reviewRouter = router({
  team: may(reviewAccess.team)
    .input(TeamReviewInput)
    .query(({ ctx, input }) =>
      ctx.read('review.team', input.teamId, (reader) => readTeamReview(reader, ctx.actor, input.teamId, ctx.now)),
    ),
  worker: may(reviewAccess.worker)
    .input(WorkerReviewInput)
    .query(({ ctx, input }) =>
      ctx.read('review.worker', input.accountId, (reader) =>
        readWorkerReview(reader, ctx.actor, input.accountId, ctx.now),
      ),
    ),
  contacts: may(reviewAccess.contacts)
    .input(ReadContactsInput)
    .query(({ ctx, input }) =>
      ctx.read('review.contacts', input.accountId ?? input.teamId, (reader) =>
        readContacts(reader, ctx.actor, input, ctx.now),
      ),
    ),
  lookAt: may(reviewAccess.lookAt)
    .input(LookAtInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => lookAt(tx, ctx.actor, input, ctx.now))),
  putBack: may(reviewAccess.putBack)
    .input(PutBackInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => putBack(tx, ctx.actor, input, ctx.now))),
  signs: may(reviewAccess.signs).query(({ ctx }) =>
    ctx.read('review.signs', ctx.actor.organisationId, (reader) => readSettings(reader, ctx.actor)),
  ),
  chooseSigns: may(reviewAccess.chooseSigns)
    .input(ChooseSignsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseSigns(tx, ctx.actor, input, ctx.now))),
});
