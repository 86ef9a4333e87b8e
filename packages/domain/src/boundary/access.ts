import type { Access } from '../shared/role.ts';

/** A peer worker's own log; a supervisor of theirs reads an entry that was shared with them, by name. */
export const boundaryAccess = {
  list: ['peer_worker'],
  log: ['peer_worker'],
  amend: ['peer_worker'],
  remove: ['peer_worker'],
  share: ['peer_worker'],
  sharedWithMe: ['supervisor'],
} as const satisfies Record<string, Access>;
