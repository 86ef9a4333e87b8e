import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
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

/** Tries out what is asked, anew with every change, and stops what was being worked out before. Null: nothing yet. */
export function useComparison(asked: ReleaseAsked | null): Comparison {
  const [result, setResult] = useState<(NonNullable<Comparison['result']> & { of: string }) | null>(null);
  const [running, setRunning] = useState<Comparison['running']>(null);
  const [ended, setEnded] = useState<Comparison['ended']>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const stop = useRef(() => {});
  const key = asked && JSON.stringify(asked);
  const turn = key && `${attempt} ${key}`;
  const resultOf = useRef<string | null>(null);

  useEffect(() => {
    const wanted = turn?.slice(turn.indexOf(' ') + 1);
    if (!wanted || resultOf.current === wanted) return;
    const id = newId('releaseRun');
    let isLeft = false;
    let isOpen = false;
    setRunning({ step: 'waiting', share: 0 });
    setEnded(null);
    setError(null);

    const work = async () => {
      isOpen = true;
      try {
        const input = { id, asked: JSON.parse(wanted) as ReleaseAsked };
        const run = await followRun(
          trpcClient.release.compare.mutate(input),
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
      if (isOpen) void trpcClient.release.cancelRun.mutate({ runId: id }).catch(() => {});
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
