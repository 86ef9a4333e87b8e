import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { ReleaseAskedInput } from './release-asked.ts';

/** Tries a release out in its own thread: nothing leaves. */
export const CompareReleaseInput = z.object({ id: idOf('releaseRun'), asked: ReleaseAskedInput });
export type CompareReleaseInput = z.infer<typeof CompareReleaseInput>;

export const ReleaseRunByIdInput = z.object({ runId: idOf('releaseRun') });
export type ReleaseRunByIdInput = z.infer<typeof ReleaseRunByIdInput>;

/** Makes the files of an approved request. `id` is the run's; the release gets its own. */
export const MakeReleaseInput = z.object({
  id: idOf('releaseRun'),
  releaseId: idOf('release'),
  requestId: idOf('releaseRequest'),
});
export type MakeReleaseInput = z.infer<typeof MakeReleaseInput>;
