import type { Access } from '../shared/role.ts';

export const meetUpAccess = {
  plan: ['peer_worker'],
  move: ['peer_worker'],
  callOff: ['peer_worker'],
  week: ['peer_worker'],
} as const satisfies Record<string, Access>;
