import type { Access } from '../shared/role.ts';

export const outcomeAccess = {
  record: ['peer_worker'],
} as const satisfies Record<string, Access>;
