import type { Access } from '../shared/role.ts';

export const todayAccess = {
  read: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
