import type { Tx } from './store.ts';

/** One open transaction of an engine, able to mark and undo one unit inside it. */
export interface OpenTransaction {
  tx: Tx;
  mark(): Promise<void>;
  keep(): Promise<void>;
  undo(): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

export interface GroupCommitEngine {
  begin(): Promise<OpenTransaction>;
  /** True when the same work may succeed if it is simply done again (a serialization failure). */
  mayRetry(error: unknown): boolean;
  onCommit?: ((units: number) => void) | undefined;
}

interface Unit {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

const largestGroup = 64;
const mostTries = 5;

class TryAgain extends Error {
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('try again');
    this.reason = reason;
  }
}

/** Runs one unit and returns how to answer it once the commit stands. */
const runUnit = async (open: OpenTransaction, unit: Unit, engine: GroupCommitEngine): Promise<() => void> => {
  await open.mark();
  try {
    const answer = await unit.work(open.tx);
    await open.keep();
    return () => unit.resolve(answer);
  } catch (error) {
    if (engine.mayRetry(error)) throw new TryAgain(error);
    await open.undo();
    return () => unit.reject(error);
  }
};

const runGroup = async (engine: GroupCommitEngine, units: readonly Unit[]): Promise<(() => void)[]> => {
  const open = await engine.begin();
  try {
    const answers: (() => void)[] = [];
    for (const unit of units) answers.push(await runUnit(open, unit, engine));
    await open.commit();
    engine.onCommit?.(units.length);
    return answers;
  } catch (error) {
    await open.abandon();
    if (error instanceof TryAgain) throw error;
    throw engine.mayRetry(error) ? new TryAgain(error) : error;
  }
};

/**
 * One queue in front of one writer. Everything that is waiting goes into one transaction with a savepoint for each unit,
 * so a single disk flush serves them all; nobody is answered before it.
 */
export const makeGroupCommit = (engine: GroupCommitEngine) => {
  let waiting: Unit[] = [];
  let running: Promise<void> | null = null;

  const answerGroup = async (units: Unit[]): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        for (const answer of await runGroup(engine, units)) answer();
        return;
      } catch (error) {
        if (error instanceof TryAgain && tries < mostTries) continue;
        for (const unit of units) unit.reject(error instanceof TryAgain ? error.reason : error);
        return;
      }
    }
  };

  const run = async (): Promise<void> => {
    // A turn of the event loop lets requests that arrived together be committed together.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const units = waiting.slice(0, largestGroup);
      waiting = waiting.slice(largestGroup);
      await answerGroup(units);
    }
    running = null;
  };

  return {
    write: <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (answer: unknown) => void, reject });
        running ??= run();
      }),
    /** Resolves when nothing is waiting any more. */
    drain: async (): Promise<void> => {
      while (running) await running;
    },
  };
};
