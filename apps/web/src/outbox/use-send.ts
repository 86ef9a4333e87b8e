import { useCallback } from 'react';
import { lookAgain } from '../look-again.ts';
import { newId } from '../new-id.ts';
import { KeptRefusal } from '../trpc.ts';
import { openNow, sendWaiting, storageMissed, storageWorked, whenReady, whoHere } from './device.ts';
import { deviceState } from './device-state.ts';
import { draftToSend } from './draft-shelf.ts';
import type { OpenPlace } from './open-device.ts';
import { refusalError, sendByPath } from './sending.ts';
import type { About, AnswerOf, InputOf, Outcome, WaitingPath } from './write.ts';

/** A form does not keep anyone standing at a bus stop: after this it lets go, and the write goes on by itself. */
const longestLook = 4_000;

interface SendOptions {
  about: About;
  /** The name of the form's draft, which is let go in the same step. */
  draft?: string;
}

type Send = <P extends WaitingPath>(path: P, input: InputOf<P>, options: SendOptions) => Promise<Outcome<P>>;

const soon = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), longestLook));

/** Nothing can be kept here: it arrives now, under the author of this page, or the form says that it did not. */
const sendAtOnce = async (path: string, input: Record<string, unknown>): Promise<unknown> => {
  const who = whoHere();
  const now = Date.now();
  const sent = who && { key: newId('sent'), by: who.accountId, writtenAt: now, sentAt: now };
  const heard = await sendByPath(path, { ...input, ...(sent && { sent }) });
  if (heard.kind === 'answer') return heard.answer;
  if (heard.kind === 'refused') throw refusalError(heard.refusal);
  throw new KeptRefusal(heard.kind === 'signed_out' ? { httpStatus: 401 } : null);
};

/** Null when there was no room: then it is sent without being kept. */
const putDown = async (
  place: OpenPlace,
  path: WaitingPath,
  input: Record<string, unknown>,
  { about, draft }: SendOptions,
): Promise<string | null> => {
  try {
    const key = await place.outbox.add({ path, input, about }, ...(await draftToSend(place, draft, input)));
    storageWorked();
    return key;
  } catch (error) {
    storageMissed(error);
    return null;
  }
};

/**
 * The one way to send what may wait without signal. Answers once it is in the record, or safely on this device.
 * @throws the refusal, when the server answered with one: the form shows it and keeps what was typed.
 */
export function useSend(): Send {
  return useCallback(async (path, input, options) => {
    const place = openNow() ?? (await Promise.race([whenReady(), soon(null)]));
    const isKept = place && deviceState().keeping !== 'off';
    const key = isKept ? await putDown(place, path, input as Record<string, unknown>, options) : null;
    if (!place || key === null) {
      const answer = (await sendAtOnce(path, input as Record<string, unknown>)) as AnswerOf<typeof path>;
      await lookAgain();
      return { isSent: true, answer };
    }
    const heard = new Promise<Parameters<Parameters<typeof place.outbox.listen>[1]>[0]>((resolve) => {
      place.outbox.listen(key, resolve);
    });
    // Ends as well when the pass stops before this write: no line, no sign-in, or an older one in the way.
    const passed = sendWaiting().then(() => null);
    const first = await Promise.race([heard, passed.then(() => Promise.race([heard, null])), soon(null)]);
    if (first === null) return { isSent: false };
    if (first.kind === 'handed_over') throw refusalError({ code: 'HANDED_OVER', details: {}, fields: {} });
    if (first.kind === 'refused') {
      // The words go back to the form they came from, which is still open.
      if ((await place.outbox.mend(key)) !== 'mended') await place.outbox.drop(key);
      throw refusalError(first.refusal);
    }
    await lookAgain();
    return { isSent: true, answer: first.answer as AnswerOf<typeof path> };
  }, []);
}
