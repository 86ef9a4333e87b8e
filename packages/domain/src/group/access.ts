import type { Access } from '../shared/role.ts';

export const groupAccess = {
  /** The groups one facilitates. */
  list: ['peer_worker'],
  /** Groups of the teams one supervises: counts and dates, no names of members and no words. */
  ofMyTeams: ['supervisor'],
  /** The teams one may begin a group in, and who could facilitate it too. */
  teams: ['peer_worker'],
  read: ['peer_worker'],
  readSession: ['peer_worker'],
  begin: ['peer_worker'],
  amend: ['peer_worker'],
  agree: ['peer_worker'],
  planDates: ['peer_worker'],
  callOffDate: ['peer_worker'],
  addMember: ['peer_worker'],
  leave: ['peer_worker'],
  log: ['peer_worker'],
  correct: ['peer_worker'],
  void: ['peer_worker'],
  restore: ['peer_worker'],
} as const satisfies Record<string, Access>;
