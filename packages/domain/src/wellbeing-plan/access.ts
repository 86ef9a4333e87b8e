import type { Access } from '../shared/role.ts';

/** A peer worker's own, from their own account alone; others open one that they were let see, by name. */
export const wellbeingPlanAccess = {
  read: ['peer_worker'],
  write: ['peer_worker'],
  remove: ['peer_worker'],
  share: ['peer_worker'],
  sharedWithMe: ['peer_worker', 'supervisor', 'coordinator'],
  open: ['peer_worker', 'supervisor', 'coordinator'],
} as const satisfies Record<string, Access>;
