import { basename } from '../installation.ts';
import { refusalCode } from '../refusal.ts';
import { trpcClient } from '../trpc.ts';
import { leavePlace } from './device.ts';

/** Says nothing but that a sign-out without signal has still to be told to the server. */
const mark = `alongside${basename.replace('/', '-')}-leaving`;

const remember = (): void => {
  try {
    localStorage.setItem(mark, '1');
  } catch {
    // A browser that keeps nothing has nothing to leave.
  }
};

const isLeaving = (): boolean => {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
};

const tellServer = async (): Promise<boolean> => {
  try {
    await trpcClient.signIn.end.mutate();
    return true;
  } catch (error) {
    return refusalCode(error) === 'NOT_SIGNED_IN';
  }
};

/** Wipes first: that needs nobody's answer. What the server was not told it is told at the next contact, before anything else. */
export const signOut = async (keepUnsent: boolean): Promise<void> => {
  await leavePlace(keepUnsent);
  if (!(await tellServer())) remember();
};

/** At the start of the app. False: a sign-out is still to be told, so nothing may be shown as signed in. */
export const finishLeaving = async (): Promise<boolean> => {
  if (!isLeaving()) return true;
  if (!(await tellServer())) return false;
  localStorage.removeItem(mark);
  return true;
};
