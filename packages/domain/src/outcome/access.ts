import type { Access } from '../shared/role.ts';

export const outcomeAccess = {
  record: ['peer_worker'],
  void: ['peer_worker'],
  restore: ['peer_worker'],
  talk: ['peer_worker'],
  offered: ['peer_worker'],
  awaitingTalk: ['peer_worker', 'supervisor', 'coordinator'],
  /** Of a coordinator: after an ending, when nobody walks with the person any more. */
  makeLink: ['peer_worker', 'coordinator'],
  closeLink: ['peer_worker', 'coordinator'],
  /** Of a coordinator: whom to send a link at the ending or some time after. */
  dueAfterEnding: ['coordinator'],
  ofPerson: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
