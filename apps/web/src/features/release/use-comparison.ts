import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { Id } from '@alongside/domain/shared/id.ts';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../new-id.ts';
import { trpcClient } from '../../trpc.ts';
import { followRun } from './follow-run.ts';
import type { Report, Run } from './release-types.ts';

/** Presses that follow each other quickly are one change. */
const together = 300;

export interface Comparison {
  /** The newest result, kept until the next one is there. */
  result: { runId: string; report: Report } | null;
  /** False while what is chosen is not what the result is of. */
  isCurrent: boolean;
  running: Pick<Run, 'step' | 'share'> | null;
  ended: 'cancelled' | 'stopped' | null;
  error: unknown;
  cancel: () => void;
  tryAgain: () => void;
}

/** The other parts of what was asked may stand in another order. */
const isSameAsked = (one: ReleaseAsked, other: ReleaseAsked): boolean =>
  (Object.keys(one) as (keyof ReleaseAsked)[]).every(
    (part) => JSON.stringify(one[part]) === JSON.stringify(other[part]),
  );

/** A run of before, where it still stands and is of the same; else a new one. */
const begin = async (asked: ReleaseAsked, id: Id<'releaseRun'>, before: string | null): Promise<Run> => {
  const found = before && (await trpcClient.release.run.query({ runId: before as typeof id }).catch(() => null));
  const isOf = found && (found.state === 'running' || (found.report && isSameAsked(asked, found.report.asked)));
  return isOf ? found : trpcClient.release.compare.mutate({ id, asked });
};

interface ComparisonOptions {
  /** The run that the page was left with: its result is shown again, rather than worked out anew. */
  before: string | null;
  onRun: (runId: string) => void;
}

/** Tries out what is asked, anew with every change, and stops what was being worked out before. Null: nothing yet. */
export function useComparison(asked: ReleaseAsked | null, { before, onRun }: ComparisonOptions): Comparison {
  const [result, setResult] = useState<(NonNullable<Comparison['result']> & { of: string }) | null>(null);
  const [running, setRunning] = useState<Comparison['running']>(null);
  const [ended, setEnded] = useState<Comparison['ended']>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const stop = useRef(() => {});
  const key = asked && JSON.stringify(asked);
  const turn = key && `${attempt} ${key}`;
  const resultOf = useRef<string | null>(null);
  const left = useRef(before);
  const tell = useRef(onRun);
  tell.current = onRun;

  useEffect(() => {
    const wanted = turn?.slice(turn.indexOf(' ') + 1);
    if (!wanted || resultOf.current === wanted) return;
    const id = newId('releaseRun');
    let isLeft = false;
    let isOpen = false;
    let runId: string = id;
    setRunning({ step: 'waiting', share: 0 });
    setEnded(null);
    setError(null);

    const work = async () => {
      isOpen = true;
      try {
        const begun = begin(JSON.parse(wanted) as ReleaseAsked, id, left.current);
        left.current = null;
        begun
          .then((run) => {
            runId = run.id;
            if (!isLeft) tell.current(run.id);
          })
          // Refused: it is said below.
          .catch(() => {});
        const run = await followRun(
          begun,
          (now) => !isLeft && setRunning(now),
          () => isLeft,
        );
        isOpen = run.state === 'running';
        if (isLeft) return;
        if (run.state === 'done' && run.report) {
          resultOf.current = wanted;
          setResult({ runId: run.id, report: run.report, of: wanted });
        } else setEnded(run.state === 'cancelled' ? 'cancelled' : 'stopped');
      } catch (refusal) {
        isOpen = false;
        if (!isLeft) setError(refusal);
      }
      if (!isLeft) setRunning(null);
    };
    const timer = setTimeout(() => void work(), together);
    const leave = () => {
      clearTimeout(timer);
      isLeft = true;
      // It may be over by now, or the line gone: then it ends by itself.
      if (isOpen) void trpcClient.release.cancelRun.mutate({ runId: runId as typeof id }).catch(() => {});
    };
    stop.current = () => {
      leave();
      setRunning(null);
      setEnded('cancelled');
    };
    return leave;
  }, [turn]);

  return {
    result,
    isCurrent: result !== null && result.of === key && running === null,
    running,
    ended,
    error,
    cancel: () => stop.current(),
    tryAgain: () => setAttempt((count) => count + 1),
  };
}
