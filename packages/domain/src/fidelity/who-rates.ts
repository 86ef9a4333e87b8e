import type { Role } from '../shared/role.ts';

export type RatingRefusal = 'own_service' | 'not_a_rater';

/**
 * A coordinator, or a supervisor of other teams, rates; nobody rates the service they work in or supervise
 * (docs/decisions/017). A researcher does not: their reach is figures, and a conversation is with somebody.
 */
export const mayRateService = (roles: readonly Role[], isOfService: boolean): RatingRefusal | null => {
  if (!roles.includes('coordinator') && !roles.includes('supervisor')) return 'not_a_rater';
  return isOfService ? 'own_service' : null;
};
