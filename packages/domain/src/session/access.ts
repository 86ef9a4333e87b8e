import type { Access } from '../shared/role.ts';

export const sessionAccess = {
  log: ['peer_worker'],
  amend: ['peer_worker'],
  void: ['peer_worker'],
  restore: ['peer_worker'],
  /** Read by their practice supervisor alone (reach/practice-reach). */
  wishToTalk: ['peer_worker'],
  /** Opening a note is an act of its own, and is recorded. */
  readNote: ['supervisor'],
  takeIn: ['coordinator'],
} as const satisfies Record<string, Access>;
