import { episodeAccess } from '@alongside/domain/episode/access.ts';
import {
  AgreeEndingInput,
  EndEpisodeInput,
  MatchEpisodeInput,
  OpenEpisodeInput,
  PairEpisodeInput,
  PauseEpisodeInput,
} from '@alongside/domain/episode/open-episode.ts';
import { may, router } from '../../procedures.ts';
import { agreeEnding } from './agree-ending.ts';
import { endEpisode } from './end-episode.ts';
import { matchEpisode } from './match-episode.ts';
import { openEpisode } from './open-episode.ts';
import { pairEpisode } from './pair-episode.ts';
import { pauseEpisode, resumeEpisode } from './pause-episode.ts';

export const episodeRouter = router({
  open: may(episodeAccess.open)
    .input(OpenEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => openEpisode(tx, ctx.actor, input, ctx.now))),
  match: may(episodeAccess.match)
    .input(MatchEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => matchEpisode(tx, ctx.actor, input, ctx.now))),
  pair: may(episodeAccess.pair)
    .input(PairEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => pairEpisode(tx, ctx.actor, input, ctx.now))),
  pause: may(episodeAccess.pause)
    .input(PauseEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => pauseEpisode(tx, ctx.actor, input, ctx.now))),
  resume: may(episodeAccess.resume)
    .input(PauseEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => resumeEpisode(tx, ctx.actor, input, ctx.now))),
  agreeEnding: may(episodeAccess.agreeEnding)
    .input(AgreeEndingInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => agreeEnding(tx, ctx.actor, input, ctx.now))),
  end: may(episodeAccess.end)
    .input(EndEpisodeInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => endEpisode(tx, ctx.actor, input, ctx.now))),
});
