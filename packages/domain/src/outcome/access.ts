import type { Access } from '../shared/role.ts';

export const outcomeAccess = {
  record: ['peer_worker'],
  void: ['peer_worker'],
  restore: ['peer_worker'],
  talk: ['peer_worker'],
  offered: ['peer_worker'],
  awaitingTalk: ['peer_worker'],
  makeLink: ['peer_worker'],
  closeLink: ['peer_worker'],
  ofPerson: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
