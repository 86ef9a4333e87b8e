import type { DomainErrorCode } from '@alongside/domain/shared/domain-error.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import type { Caller } from '../call-as.ts';
import type { Walk, World } from '../world.ts';

/** Whose record is asked for, seen from the account that asks. */
export const reaches = ['own', 'sameTeam', 'otherTeam', 'otherOrganisation'] as const;
export type Reach = (typeof reaches)[number];
export type Expected = 'went through' | DomainErrorCode;

export interface Target extends Walk {
  reach: Reach;
  organisationId: string;
  teamId: string;
  /** The peer worker who walks with the person. */
  accountId: string;
}

export interface AccessRow {
  /** Calls the procedure at the target, with input that is right in every other way. */
  call: (caller: Caller, target: Target, world: World) => Promise<unknown>;
  /** Runs before the calls, for what the target must have. */
  prepare?: (world: World) => Promise<void>;
  /** For each role that may call at all. A role not named is expected to be refused everywhere with NOT_ALLOWED. */
  expect: Partial<Record<Role, Record<Reach, Expected>>>;
}
/** Keyed by the procedure's path. */
export type AccessRows = Readonly<Record<string, AccessRow>>;

export const onlyOwn: Record<Reach, Expected> = {
  own: 'went through',
  sameTeam: 'NOT_FOUND',
  otherTeam: 'NOT_FOUND',
  otherOrganisation: 'NOT_FOUND',
};
export const wholeTeam: Record<Reach, Expected> = { ...onlyOwn, sameTeam: 'went through' };
export const wholeOrganisation: Record<Reach, Expected> = { ...wholeTeam, otherTeam: 'went through' };
/** For procedures that take no target: what they answer is the caller's own by construction. */
export const everywhere: Record<Reach, Expected> = { ...wholeOrganisation, otherOrganisation: 'went through' };
