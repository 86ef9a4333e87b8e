import type { Access } from '../shared/role.ts';

/** A peer worker's own log; others open it where they were let see it, by name. */
export const learningAccess = {
  read: ['peer_worker'],
  log: ['peer_worker'],
  amend: ['peer_worker'],
  remove: ['peer_worker'],
  share: ['peer_worker'],
  sharedWithMe: ['peer_worker', 'supervisor', 'coordinator'],
  open: ['peer_worker', 'supervisor', 'coordinator'],
} as const satisfies Record<string, Access>;
