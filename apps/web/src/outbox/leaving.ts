import { refusalCode } from '../refusal.ts';
import { trpcClient } from '../trpc.ts';
import { leavePlace } from './device.ts';
import { forgetLeaving, isLeaving, rememberLeaving } from './leaving-mark.ts';

/** The person is on the sign-in page by then; a line that hangs is tried again at the next opening. */
const longestTelling = 4_000;

const tellServer = async (deviceId: string | null): Promise<boolean> => {
  const signal = AbortSignal.timeout(longestTelling);
  try {
    if (deviceId) await trpcClient.device.close.mutate({ deviceId }, { signal }).catch(() => undefined);
    await trpcClient.signIn.end.mutate(undefined, { signal });
    return true;
  } catch (error) {
    return refusalCode(error) === 'NOT_SIGNED_IN';
  }
};

/** Marks and wipes first: neither needs anybody's answer. Then the server is told, now or at the next opening. */
export const signOut = async (keepUnsent: boolean): Promise<void> => {
  rememberLeaving();
  const deviceId = await leavePlace(keepUnsent);
  if (await tellServer(deviceId)) forgetLeaving();
};

/** At the start of the app. False: a sign-out is still to be told, so nothing may be shown as signed in. */
export const finishLeaving = async (): Promise<boolean> => {
  if (!isLeaving()) return true;
  if (!(await tellServer(null))) return false;
  forgetLeaving();
  return true;
};
