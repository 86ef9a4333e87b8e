import { refusalCode, refusalDetails } from '../refusal.ts';
import { callByPath, KeptRefusal, shapedError } from '../trpc.ts';
import type { Refusal, Sending } from './outbox.ts';

/** What an answer, a refusal or silence means for something that waits. */
const meaningOf = (error: unknown): Sending => {
  const code = refusalCode(error);
  // A server that stumbled may stand again soon; nothing is asked of the person.
  if (code === 'NO_ANSWER' || code === 'OUT_OF_ORDER') return { kind: 'no_answer' };
  if (code === 'NOT_SIGNED_IN' || code === 'SECOND_FACTOR_NEEDED') return { kind: 'signed_out' };
  return {
    kind: 'refused',
    refusal: { code, details: refusalDetails(error), fields: shapedError(error)?.fields ?? {} },
  };
};

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
