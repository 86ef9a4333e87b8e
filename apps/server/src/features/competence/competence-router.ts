import { competenceAccess } from '@alongside/domain/competence/access.ts';
import {
  CallOffReviewInput,
  OpenReviewInput,
  ReviewByIdInput,
  ShareViewInput,
  TalkOverInput,
  WriteViewInput,
} from '@alongside/domain/competence/review-competence.ts';
import { may, router } from '../../procedures.ts';
import { listReviews, readReview } from './competence-reads.ts';
import { callOffReview, openCompetence } from './open-review.ts';
import { shareView, talkOver, writeView } from './write-view.ts';

export const competenceRouter = router({
  list: may(competenceAccess.list).query(({ ctx }) =>
    ctx.read('competence.list', null, (reader) => listReviews(reader, ctx.actor)),
  ),
  open: may(competenceAccess.open)
    .input(OpenReviewInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => openCompetence(tx, ctx.actor, input, ctx.now))),
  read: may(competenceAccess.read)
    .input(ReviewByIdInput)
    .query(({ ctx, input: { reviewId } }) =>
      ctx.read('competence.read', reviewId, (reader) => readReview(reader, ctx.actor, reviewId, ctx.now)),
    ),
  write: may(competenceAccess.write)
    .input(WriteViewInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => writeView(tx, ctx.actor, input, ctx.now))),
  share: may(competenceAccess.share)
    .input(ShareViewInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareView(tx, ctx.actor, input, ctx.now))),
  talk: may(competenceAccess.talk)
    .input(TalkOverInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => talkOver(tx, ctx.actor, input, ctx.now))),
  callOff: may(competenceAccess.callOff)
    .input(CallOffReviewInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffReview(tx, ctx.actor, input, ctx.now))),
});
