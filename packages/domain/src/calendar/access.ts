import type { Access } from '../shared/role.ts';

export const calendarAccess = {
  read: ['peer_worker'],
  file: ['peer_worker'],
  renew: ['peer_worker'],
  choose: ['peer_worker'],
  end: ['peer_worker'],
} as const satisfies Record<string, Access>;
