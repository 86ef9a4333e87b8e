import type { Access } from '../shared/role.ts';

export const reminderAccess = {
  read: ['peer_worker'],
  choose: ['peer_worker'],
} as const satisfies Record<string, Access>;
