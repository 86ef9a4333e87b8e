import type { Installation } from './installation.ts';
import type { Signed } from './sign-in/sign-in-door.ts';

/** What every procedure is called with. */
export interface Context {
  readonly installation: Installation;
  readonly signed: Signed | null;
  readonly headers: Headers;
  /** The network a call came from. Only ever counted by; never kept and never logged. */
  readonly address: string;
  readonly setCookies: (cookies: readonly string[]) => void;
  readonly now: Date;
}
