import type { Store } from '@alongside/db/store.ts';
import { appRouter } from '../src/app-router.ts';
import type { SignInDoor } from '../src/sign-in/sign-in-door.ts';
import { doorOf } from './call-as.ts';

export interface BrowserOptions {
  kind?: 'real' | 'demo';
  door?: SignInDoor;
  userAgent?: string;
}

/** A browser with a cookie jar in front of a real door: every call is looked up afresh, as a request would be. */
export const openBrowser = (store: Store, options: BrowserOptions = {}) => {
  const kind = options.kind ?? 'real';
  const door = options.door ?? doorOf(store, kind);
  const jar = new Map<string, string>();
  const received: string[] = [];
  const headers = (extra: Record<string, string>): Headers => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({
      cookie,
      'user-agent': options.userAgent ?? 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
      ...extra,
    });
  };
  const keep = (cookies: readonly string[]): void => {
    for (const line of cookies) {
      received.push(line);
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  return {
    jar,
    /** Every Set-Cookie line so far. */
    received,
    /** The caller of one request at this moment. */
    at: async (now: Date, extra: Record<string, string> = {}) => {
      const sent = headers(extra);
      return appRouter.createCaller({
        installation: {
          kind,
          basePath: kind === 'demo' ? '/demo' : '',
          store,
          door,
          clock: () => now,
          mail: null,
          textHook: null,
        },
        signed: await door.whoIs(sent, now),
        headers: sent,
        address: 'browser',
        setCookies: keep,
        now,
      });
    },
  };
};

export type Browser = ReturnType<typeof openBrowser>;
