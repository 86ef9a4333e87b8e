import type { Store } from '@alongside/db/store.ts';
import type { Actor } from '../src/actor.ts';
import { appRouter } from '../src/app-router.ts';
import type { SignInDoor } from '../src/sign-in/sign-in-door.ts';

export interface CallOptions {
  now?: Date;
  needs?: 'nothing' | 'second_factor';
  kind?: 'real' | 'demo';
}

/** The door is not gone through here: `actor` stands for a browser that has signed in already. */
const noDoor = new Proxy({} as SignInDoor, {
  get: () => () => {
    throw new Error('this test must open a real door');
  },
});

/** Calls the whole router as someone, through every middleware, on a real store. */
export const callAs = (store: Store, actor: Actor | null, options: CallOptions = {}) => {
  const now = options.now ?? new Date('2026-11-19T10:00:00Z');
  const kind = options.kind ?? 'real';
  return appRouter.createCaller({
    installation: { kind, basePath: kind === 'demo' ? '/demo' : '', store, door: noDoor, clock: () => now },
    signed: actor && { signInId: 'sig_test', actor, needs: options.needs ?? 'nothing' },
    headers: new Headers(),
    setCookies: () => undefined,
    now,
  });
};

export type Caller = ReturnType<typeof callAs>;
