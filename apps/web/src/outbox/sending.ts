import { TRPCClientError } from '@trpc/client';
import { refusalCode, refusalDetails } from '../refusal.ts';
import { callByPath, KeptRefusal, shapedError } from '../trpc.ts';
import type { Refusal, Sending } from './outbox.ts';

/** One bar may take its time; after this a call is taken for lost, and is made again later. */
export const longestWait = 20_000;

/** What would be answered the same however often it is sent: the writer has to know. */
const neverTaken: readonly number[] = [400, 413, 415];

/** What an answer, a refusal or silence means for something that waits. */
const meaningOf = (error: unknown): Sending => {
  const code = refusalCode(error);
  if (code === 'NO_ANSWER') return { kind: 'no_answer' };
  // A server that stumbled over this may stand again soon, and takes others meanwhile.
  if (code === 'OUT_OF_ORDER' && !neverTaken.includes(shapedError(error)?.httpStatus ?? 0)) return { kind: 'stumbled' };
  if (code === 'NOT_SIGNED_IN' || code === 'SECOND_FACTOR_NEEDED') return { kind: 'signed_out' };
  return {
    kind: 'refused',
    refusal: { code, details: refusalDetails(error), fields: shapedError(error)?.fields ?? {} },
  };
};

/** Nothing that answers as our server does was reached; an error of the device's own store is something else. */
export const isSilence = (error: unknown): boolean =>
  (error instanceof TRPCClientError || error instanceof KeptRefusal) && shapedError(error) === null;

export const sendByPath = async (path: string, input: unknown): Promise<Sending> => {
  try {
    return { kind: 'answer', answer: await callByPath(path, input) };
  } catch (error) {
    return meaningOf(error);
  }
};

/** A refusal that was kept, as the error it would have been at once. */
export const refusalError = ({ code, details, fields }: Refusal): KeptRefusal => {
  const isAboutFields = Object.keys(fields).length > 0;
  return new KeptRefusal({
    domain: { code, details: { ...details } },
    ...(isAboutFields && { fields: { ...fields } }),
  });
};
