import type { Store } from '@alongside/db/store.ts';
import type { Mail } from './mail.ts';
import type { SignInDoor } from './sign-in/sign-in-door.ts';
import type { TextHook } from './text-hook.ts';

/**
 * One store with its own keys and cookies. The real one and the demo run side by side and share nothing:
 * a demo sign-in is signed with another secret, under another path, and looked up in another file.
 */
export interface Installation {
  readonly kind: 'real' | 'demo';
  /** '' for the real one, '/demo' for the demo. */
  readonly basePath: '' | '/demo';
  readonly store: Store;
  readonly door: SignInDoor;
  readonly clock: () => Date;
  /** Null in the demo, and where the organisation has not set up e-mail. */
  readonly mail: Mail | null;
  /** The organisation's own service for text messages; null in the demo, and where none is named. */
  readonly textHook: TextHook | null;
}
