import { basename } from './installation.ts';
import { stepPath } from './return-path.ts';
import { isOpen } from './routes.tsx';
import { trpcClient } from './trpc.ts';

const longestWait = 5_000;

/**
 * Where no shell is kept, most likely nobody has signed in on this device. The server is asked before anything of the pages
 * beyond is loaded: on a slow line the sign-in page then comes in half the time. The shell asks again, and decides.
 */
export async function leadToSignIn(): Promise<void> {
  const { pathname, search } = window.location;
  const inside = pathname.slice(basename.length) || '/';
  if (isOpen(inside) || navigator.serviceWorker?.controller) return;
  const signal = AbortSignal.timeout(longestWait);
  const who = await trpcClient.signIn.who.query(undefined, { signal }).catch(() => undefined);
  const signIn = basename + stepPath('sign_in', { pathname: inside, search });
  if (who === null) window.history.replaceState(null, '', signIn);
}
