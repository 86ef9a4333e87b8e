import { lookAgain } from '../look-again.ts';
import { missingStep, queryClient, trpcClient } from '../trpc.ts';
import { carry, dropWhatHasEnded, keepWhatIsRead, showCarried } from './carried.ts';
import { keepContact, openNow, signedInAs, type Who } from './device.ts';
import { changeState, deviceState } from './device-state.ts';
import { handInForClosed } from './hand-in.ts';
import { isSilence, longestWait } from './sending.ts';

/*
 * Keeps asking whether the server can be heard, as long as something waits for it.
 */

const askAgainAfter = 15_000;

const isWaiting = (): boolean => {
  const { contact, keeping, waiting } = deviceState();
  return contact !== 'yes' || keeping === 'opening' || waiting.some(({ refusal }) => refusal === null);
};

let isAsking = false;

/** Asks who is signed in; then what waits is sent, and the copy made anew where it is old. */
const ask = async (who: Who): Promise<void> => {
  if (isAsking) return;
  isAsking = true;
  const before = deviceState().contact;
  try {
    const now = await trpcClient.signIn.who.query(undefined, { signal: AbortSignal.timeout(longestWait) });
    if (now?.needs !== 'nothing' || now.accountId !== who.accountId) {
      changeState({ contact: 'sign_in' });
      await handInForClosed();
      return;
    }
    changeState({ contact: 'yes' });
    await signedInAs(now);
    await keepContact();
    await carry();
    if (before !== 'yes' && deviceState().contact === 'yes') await lookAgain();
  } catch (error) {
    if (isSilence(error)) {
      changeState({ contact: 'no' });
      await dropWhatHasEnded();
    }
  } finally {
    isAsking = false;
  }
};

const open = async (who: Who): Promise<void> => {
  await signedInAs(who);
  const place = openNow();
  if (place) await showCarried(place.copy);
  await carry();
};

const touches = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Where the server cannot end a sign-in that stands idle, this device does: after the organisation's minutes without a
 * touch it asks for the PIN again. Begun words are kept. Where nothing opens it but the server it is let be, or its owner
 * could not go on at all.
 */
const lockWhenIdle = ({ organisation }: Who): (() => void) => {
  let touchedAt = Date.now();
  const touched = () => {
    touchedAt = Date.now();
  };
  const timer = setInterval(() => {
    const { contact, opensWith } = deviceState();
    const isIdle = Date.now() - touchedAt > organisation.idleMinutes * 60_000;
    if (isIdle && contact === 'no' && (opensWith.pin || opensWith.passkey)) window.location.reload();
  }, askAgainAfter);
  for (const touch of touches) window.addEventListener(touch, touched, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
  };
};

/** For as long as someone is signed in, or has unlocked what is kept here. */
export const keepInTouch = (who: Who, isFromServer: boolean): (() => void) => {
  const askSoon = () => void ask(who);
  if (isFromServer) void open(who);
  else askSoon();

  const timer = setInterval(() => {
    if (document.visibilityState === 'visible' && isWaiting()) askSoon();
  }, askAgainAfter);
  const lost = () => changeState({ contact: 'no' });
  // One call may break off alone, or long after another was answered: whether the line is gone is asked, not guessed.
  const askWhetherLost = () => {
    if (deviceState().contact !== 'no') askSoon();
  };
  const refused = () => changeState({ contact: 'sign_in' });
  const shown = () => {
    if (document.visibilityState === 'visible' && isWaiting()) askSoon();
  };
  const heard = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type === 'error' && isSilence(event.action.error)) askWhetherLost();
    if (event.action.type === 'error' && missingStep(event.action.error) === 'sign_in') refused();
    if (event.action.type === 'success' && !event.action.manual && deviceState().contact === 'no') askSoon();
  });
  const stopKeeping = keepWhatIsRead();
  const stopLocking = lockWhenIdle(who);
  window.addEventListener('online', askSoon);
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', shown);
  return () => {
    clearInterval(timer);
    heard();
    stopKeeping();
    stopLocking();
    window.removeEventListener('online', askSoon);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', shown);
  };
};
