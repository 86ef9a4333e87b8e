import { Worker } from 'node:worker_threads';
import type { ReleaseStep } from '@alongside/domain/release/release-words.ts';
import type { FromThread, LeavingPeople, ReleaseOutcome, ReleaseTask } from './task.ts';

/*
 * One thread beside the server, kept warm between runs: starting one takes longer than most releases. Runs wait for one another,
 * because a second would only take the processor from the first and from everybody else.
 */

export class RunCancelled extends Error {}
class ThreadBroken extends Error {}

interface Listener {
  onStep: (step: ReleaseStep, share: number) => void;
  /** Called at most once, and before the outcome. */
  onPeople: (people: LeavingPeople) => void;
}

interface Job extends Listener {
  task: ReleaseTask;
  resolve: (outcome: ReleaseOutcome) => void;
  reject: (error: Error) => void;
}

const waiting: Job[] = [];
let running: Job | null = null;
let thread: Worker | null = null;

const settle = (finish: (job: Job) => void): void => {
  const job = running;
  running = null;
  if (job) finish(job);
  startNext();
};

const openThread = (): Worker => {
  const opened = new Worker(new URL('./release-thread.ts', import.meta.url), {
    // What the server itself was started with (a watcher, a test runner) is none of its business.
    execArgv: [],
    // Room for what is soon let go: else collecting it takes a fifth of the time, on the processors of those who log.
    resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 192 },
  });
  // A server with nothing else to do may end.
  opened.unref();
  opened.on('message', (message: FromThread) => {
    if (opened !== thread) return;
    if (message.kind === 'step') running?.onStep(message.step, message.share);
    else if (message.kind === 'people') running?.onPeople(message.people);
    else if (message.kind === 'outcome') settle((job) => job.resolve(message.outcome));
    else {
      const broken = new ThreadBroken(message.name);
      broken.name = message.name;
      broken.stack = message.at;
      settle((job) => job.reject(broken));
    }
  });
  const gone = (error: Error): void => {
    if (opened !== thread) return;
    thread = null;
    settle((job) => job.reject(error));
  };
  opened.on('error', gone);
  opened.on('exit', () => gone(new ThreadBroken('the thread ended')));
  return opened;
};

const startNext = (): void => {
  if (running) return;
  const next = waiting.shift();
  if (!next) return;
  running = next;
  thread ??= openThread();
  thread.postMessage(next.task);
};

export interface Run {
  outcome: Promise<ReleaseOutcome>;
  /** Ends it at once, wherever it is: the outcome is refused with `RunCancelled`. */
  cancel: () => void;
}

export const runInThread = (task: ReleaseTask, listener: Listener): Run => {
  const { promise, resolve, reject } = Promise.withResolvers<ReleaseOutcome>();
  const job: Job = { task, ...listener, resolve, reject };
  waiting.push(job);
  startNext();
  const cancel = (): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) {
      waiting.splice(place, 1);
      reject(new RunCancelled());
    } else if (running === job) {
      const stopped = thread;
      thread = null;
      void stopped?.terminate();
      settle(() => reject(new RunCancelled()));
    }
  };
  return { outcome: promise, cancel };
};
