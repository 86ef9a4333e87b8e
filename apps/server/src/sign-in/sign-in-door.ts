import type { Actor } from '../actor.ts';

/** A browser that has signed in. Until the second factor is in place it may do nothing but put it there. */
export interface Signed {
  readonly signInId: string;
  readonly actor: Actor;
  readonly needs: 'nothing' | 'second_factor';
}

/** Request headers in, cookies out: what the sign-in library needs, and nothing of the rest of the server. */
export interface DoorRequest {
  readonly headers: Headers;
  readonly setCookies: (cookies: readonly string[]) => void;
}

export interface SignInDoor {
  /** One indexed look-up; checks idle and absolute time of the organisation. Null when nobody is signed in. */
  whoIs(headers: Headers, now: Date): Promise<Signed | null>;
  withPassword(request: DoorRequest, input: { email: string; password: string }, now: Date): Promise<'signed_in' | 'code_needed'>;
  withCode(request: DoorRequest, input: { code: string }, now: Date): Promise<void>;
  /** Sets the first password through a one-time link and signs in; the second factor is asked next. */
  choosePassword(request: DoorRequest, input: { token: string; password: string }, now: Date): Promise<void>;
  /** Sets the password of an account made a moment ago (set-up) and signs in. */
  signInNew(request: DoorRequest, input: { accountId: string; passwordHash: string }, now: Date): Promise<void>;
  hashPassword(password: string): Promise<string>;
  startSecondFactor(request: DoorRequest, signed: Signed, now: Date): Promise<{ address: string; secret: string }>;
  confirmSecondFactor(request: DoorRequest, signed: Signed, input: { code: string }, now: Date): Promise<void>;
  end(request: DoorRequest, signed: Signed, now: Date): Promise<void>;
  /** The demo's one tap. Refused (NOT_HERE) everywhere else. */
  asCastMember(request: DoorRequest, input: { accountId: string }, now: Date): Promise<void>;
}
