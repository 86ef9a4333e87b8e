import { trpcClient } from '../../trpc.ts';
import type { Run } from './release-types.ts';

/** Tells how far a run is until it is over. The server answers when there is something to tell, so nobody waits by a clock. */
export async function followRun(
  begun: Promise<Run>,
  tell: (run: Run) => void,
  isLeft: () => boolean = () => false,
): Promise<Run> {
  let run = await begun;
  while (run.state === 'running' && !isLeft()) {
    tell(run);
    run = await trpcClient.release.run.query({ runId: run.id });
  }
  return run;
}
