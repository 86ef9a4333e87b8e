import { accountRouter } from './features/account/account-router.ts';
import { episodeRouter } from './features/episode/episode-router.ts';
import { organisationRouter } from './features/organisation/organisation-router.ts';
import { personRouter } from './features/person/person-router.ts';
import { sessionRouter } from './features/session/session-router.ts';
import { teamRouter } from './features/team/team-router.ts';
import { router } from './procedures.ts';

/** Everything the server can do. */
export const appRouter = router({
  account: accountRouter,
  episode: episodeRouter,
  organisation: organisationRouter,
  person: personRouter,
  session: sessionRouter,
  team: teamRouter,
});
export type AppRouter = typeof appRouter;
