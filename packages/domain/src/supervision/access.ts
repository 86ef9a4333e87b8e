import type { Access } from '../shared/role.ts';

export const supervisionAccess = {
  /** My team: counts and dates, no notes. */
  team: ['supervisor'],
  caseload: ['supervisor'],
  write: ['supervisor'],
  /** Own supervision: what I wrote, or what was written with me. */
  list: ['supervisor', 'peer_worker'],
  read: ['supervisor', 'peer_worker'],
  finishAction: ['supervisor', 'peer_worker'],
} as const satisfies Record<string, Access>;
