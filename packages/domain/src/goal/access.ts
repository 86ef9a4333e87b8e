import type { Access } from '../shared/role.ts';

export const goalAccess = {
  set: ['peer_worker'],
  amend: ['peer_worker'],
  rate: ['peer_worker'],
} as const satisfies Record<string, Access>;
