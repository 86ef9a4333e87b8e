import type { Access } from '../shared/role.ts';

export const permissionAccess = {
  give: ['peer_worker', 'coordinator'],
  withdraw: ['peer_worker', 'coordinator'],
  history: ['peer_worker', 'coordinator'],
} as const satisfies Record<string, Access>;
