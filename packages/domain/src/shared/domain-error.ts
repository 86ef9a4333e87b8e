/**
 * Every refusal the domain can give. The words a person reads live in the web client, keyed by code.
 * Messages and details hold codes, ids and what the caller itself typed; never a name or a note.
 */
export type DomainErrorCode =
  /** Absent, or beyond the caller's reach: the two must look alike. The screen offers a way back. */
  | 'NOT_FOUND'
  /** Nobody is signed in, or the sign-in has lapsed. The screen keeps what was typed and asks to sign in. */
  | 'NOT_SIGNED_IN'
  /** Signed in, but this role may not do this at all. */
  | 'NOT_ALLOWED'
  /** The second factor has still to be set up or passed. The screen goes there. */
  | 'SECOND_FACTOR_NEEDED'
  /** Wrong e-mail, password or code: which one is never said. */
  | 'SIGN_IN_REFUSED'
  /** Too many misses. `details.minutes` says how long to wait. */
  | 'LOCKED_OUT'
  /** A one-time link that was used, withdrawn or is too old. */
  | 'LINK_USED_UP'
  /** One or more fields are wrong. `details.fields` maps a field to a code. */
  | 'FIELDS_REFUSED'
  /**
   * Someone changed the record first. `details.current` is what stands now, so both can be shown; where fields are
   * merged, `details.fields` maps each one that clashes to `{ yours, current }`.
   */
  | 'STALE_VERSION'
  /** The record is finished with (an ended episode, a voided session). `details.reason` says which. */
  | 'CLOSED'
  /** The same thing exists already. `details.field` says what clashes. */
  | 'ALREADY_THERE'
  /**
   * A release is held back by a rule. `details.reason` says which: report_not_opened, own_request, not_approved, approval_lapsed,
   * download_over, already_answered, run_not_done, or refused, with what stands in the way in `details.refusals`.
   */
  | 'HELD_BACK'
  /** Out of order for the installation: set-up is done already, or this is not a demo. */
  | 'NOT_HERE';

export type RefusalDetails = Readonly<Record<string, unknown>>;

/** Thrown at an operation's edge. Rules return refusals; operations throw them. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly details: RefusalDetails;

  constructor(code: DomainErrorCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Refuses named fields, each with a code the form turns into words. */
export const refuseFields = (fields: Readonly<Record<string, string>>, details: RefusalDetails = {}): DomainError =>
  new DomainError('FIELDS_REFUSED', { ...details, fields });
