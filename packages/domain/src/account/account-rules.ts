import type { Role } from '../shared/role.ts';

/** Where an account stands: a link waits to be used, someone signs in with it, or it was ended. */
export type AccountState = 'invited' | 'active' | 'deactivated';

export const accountState = (account: {
  deactivatedAt: Date | null;
  hasPassword: boolean;
  hasLink: boolean;
}): AccountState => {
  if (account.deactivatedAt) return 'deactivated';
  return account.hasLink && !account.hasPassword ? 'invited' : 'active';
};

/**
 * Somebody must always be able to let others in. `otherCoordinators` counts those who are not deactivated,
 * the account in question left out.
 */
export const coordinatorRefusal = (roles: readonly Role[], otherCoordinators: number): Record<string, string> | null =>
  roles.includes('coordinator') || otherCoordinators > 0 ? null : { roles: 'last_coordinator' };
