import { parentPort } from 'node:worker_threads';
import { openReader } from '@alongside/db/open-reader.ts';
import type { ReleaseStep } from '@alongside/domain/release/release-words.ts';
import { fixedWording } from '../files/fixed-wording.ts';
import { compareWays } from './compare.ts';
import { makeFiles } from './make-files.ts';
import type { FromThread, LeavingPeople, ReleaseOutcome, ReleaseTask } from './task.ts';

/*
 * What runs beside the server. It reads by itself, on a connection that cannot write, and answers with a report or with files;
 * whatever is to be kept the server writes.
 */

const say = (message: FromThread): void => parentPort?.postMessage(message);

const run = async (task: ReleaseTask): Promise<ReleaseOutcome> => {
  const { reader, close } = await openReader(task.place);
  const onStep = (step: ReleaseStep, share: number): void => say({ kind: 'step', step, share });
  try {
    const onPeople = (people: LeavingPeople): void => say({ kind: 'people', people });
    if (task.make) return await makeFiles(reader, { ...task, make: task.make }, { onStep, onPeople });
    return { kind: 'report', report: await compareWays(reader, task, onStep) };
  } finally {
    await close();
  }
};

parentPort?.on('message', (task: ReleaseTask) => {
  run(task).then(
    (outcome) => {
      say({ kind: 'outcome', outcome });
      // While nobody waits: what the next release would begin with.
      setImmediate(fixedWording);
    },
    (error: unknown) =>
      say({
        kind: 'broken',
        name: error instanceof Error ? error.name : typeof error,
        at: error instanceof Error ? (error.stack ?? '').slice(error.message.length) : '',
      }),
  );
});
