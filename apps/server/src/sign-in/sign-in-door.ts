import type { SignedAccount } from '../actor.ts';

/** A browser that has signed in. Until the second factor is in place it may do nothing but put it there. */
export interface Signed {
  readonly signInId: string;
  readonly actor: SignedAccount;
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
  /** @throws SIGN_IN_REFUSED for anything wrong, whichever it was; LOCKED_OUT. */
  withPassword(
    request: DoorRequest,
    input: { email: string; password: string },
    now: Date,
  ): Promise<'signed_in' | 'code_needed'>;
  /** The second step. @throws SIGN_IN_REFUSED; LOCKED_OUT; NOT_SIGNED_IN when the first step is too long ago. */
  withCode(request: DoorRequest, input: { code: string }, now: Date): Promise<void>;
  /**
   * Sets a password through a one-time link and signs in; the second factor is asked next. The link is the way back for a
   * lost phone too: an older second factor goes with the older password, and every other sign-in ends. @throws LINK_USED_UP.
   */
  choosePassword(request: DoorRequest, input: { token: string; password: string }, now: Date): Promise<void>;
  /** Signs in the account that set-up has just made. Never offered for an account that was there before. */
  signInNew(request: DoorRequest, input: { accountId: string }, now: Date): Promise<void>;
  /** A fresh secret for an authenticator app; an older unconfirmed one stops working. @throws ALREADY_THERE. */
  startSecondFactor(signed: Signed, now: Date): Promise<{ address: string; secret: string }>;
  /** @throws SIGN_IN_REFUSED for a wrong code; LOCKED_OUT; ALREADY_THERE. */
  confirmSecondFactor(request: DoorRequest, signed: Signed, input: { code: string }, now: Date): Promise<void>;
  end(request: DoorRequest, signed: Signed, now: Date): Promise<void>;
  /** The demo's one tap. @throws NOT_HERE everywhere else. */
  asCastMember(request: DoorRequest, input: { accountId: string }, now: Date): Promise<void>;
}
