import type { Store } from '@alongside/db/store.ts';
import type { SignedAccount } from '../src/actor.ts';
import { appRouter } from '../src/app-router.ts';
import type { Mail } from '../src/mail.ts';
import { openSignInDoor } from '../src/sign-in/open-sign-in-door.ts';
import type { SignInDoor } from '../src/sign-in/sign-in-door.ts';
import type { TextHook } from '../src/text-hook.ts';

export interface CallOptions {
  now?: Date;
  needs?: 'nothing' | 'second_factor';
  kind?: 'real' | 'demo';
  mail?: Mail;
  textHook?: TextHook;
  headers?: Record<string, string>;
  /** The network the call comes from; without it each caller has one of its own. */
  address?: string;
}

let callers = 0;
const nextCaller = (): string => {
  callers += 1;
  return `caller ${callers}`;
};

const doors = new WeakMap<Store, Partial<Record<'real' | 'demo', SignInDoor>>>();

/** A real door, opened once for each store. `actor` stands for a browser that has gone through it already. */
export const doorOf = (store: Store, kind: 'real' | 'demo'): SignInDoor => {
  const known = doors.get(store) ?? {};
  doors.set(store, known);
  known[kind] ??= openSignInDoor({
    store,
    secret: Buffer.alloc(32, 7),
    kind,
    basePath: kind === 'demo' ? '/demo' : '',
    secureCookies: false,
  });
  return known[kind];
};

/** Calls the whole router as someone, through every middleware, on a real store. */
export const callAs = (store: Store, actor: SignedAccount | null, options: CallOptions = {}) => {
  const now = options.now ?? new Date('2026-11-19T10:00:00Z');
  const kind = options.kind ?? 'real';
  return appRouter.createCaller({
    installation: {
      kind,
      basePath: kind === 'demo' ? '/demo' : '',
      store,
      door: doorOf(store, kind),
      clock: () => now,
      mail: options.mail ?? null,
      textHook: options.textHook ?? null,
    },
    signed: actor && { signInId: 'sig_test', actor, needs: options.needs ?? 'nothing' },
    headers: new Headers(options.headers),
    address: options.address ?? nextCaller(),
    setCookies: () => undefined,
    now,
  });
};

export type Caller = ReturnType<typeof callAs>;
