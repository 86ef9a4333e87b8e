import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalCode } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import type { Given } from './given.ts';

/** What the page says of the answers so far. */
export type Keeping = 'nothing' | 'keeping' | 'kept' | 'not_kept';

const keepAfterMilliseconds = 600;
const tryAgainMilliseconds = 8_000;

/**
 * Answers of somebody without an account: kept by the server as they go, so that the same link goes on with them, and never
 * on the device, which may be anybody's.
 */
export function useKeptAnswers(token: string, begun: Given, onGone: () => void) {
  const [given, setGiven] = useState(begun);
  const [keeping, setKeeping] = useState<Keeping>('nothing');
  const newest = useRef(begun);
  const kept = useRef(begun);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isUnderWay = useRef(false);
  const isOver = useRef(false);
  const sayGone = useRef(onGone);
  sayGone.current = onGone;

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    if (isUnderWay.current || isOver.current || newest.current === kept.current) return;
    isUnderWay.current = true;
    const sent = newest.current;
    let wait = 0;
    try {
      await trpcClient.outcome.keepAnswers.mutate({ token, ...sent });
      kept.current = sent;
      setKeeping(newest.current === sent ? 'kept' : 'keeping');
    } catch (error) {
      if (refusalCode(error) === 'NOT_FOUND') {
        // While they are being sent it is the sending that has used the link up.
        if (!isOver.current) sayGone.current();
        isOver.current = true;
      } else {
        wait = tryAgainMilliseconds;
        setKeeping('not_kept');
      }
    }
    isUnderWay.current = false;
    if (!isOver.current && newest.current !== kept.current) timer.current = setTimeout(() => void keep(), wait);
  }, [token]);

  useEffect(() => {
    const now = () => void keep();
    const ask = (event: BeforeUnloadEvent) => {
      if (!isOver.current && newest.current !== kept.current) event.preventDefault();
    };
    document.addEventListener('visibilitychange', now);
    window.addEventListener('online', now);
    window.addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', now);
      window.removeEventListener('online', now);
      window.removeEventListener('beforeunload', ask);
    };
  }, [keep]);

  const change = (next: Given) => {
    newest.current = next;
    setGiven(next);
    setKeeping('keeping');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), keepAfterMilliseconds);
  };
  return {
    given,
    keeping,
    answer: (key: string, answer: number | null) =>
      change({ ...newest.current, answers: { ...newest.current.answers, [key]: answer } }),
    write: (key: string, words: string) =>
      change({ ...newest.current, words: { ...newest.current.words, [key]: words } }),
    /** Sent for good: nothing is to be kept any more. Gives back the way to go on, should it not have arrived. */
    close: () => {
      clearTimeout(timer.current);
      isOver.current = true;
      return () => {
        isOver.current = false;
        void keep();
      };
    },
  };
}
