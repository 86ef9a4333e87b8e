import { sessionRouter } from './features/session/session-router.ts';
import { router } from './procedures.ts';

/** Everything the server can do. */
export const appRouter = router({
  session: sessionRouter,
});
export type AppRouter = typeof appRouter;
