import type { Access } from '../shared/role.ts';

export const outcomeAccess = {
  record: ['peer_worker'],
  /** What came after the ending, on paper or as a score: then nobody walks with the person any more. */
  recordAfterEnding: ['coordinator'],
  /** Of a coordinator: what they typed in after the ending. */
  void: ['peer_worker', 'coordinator'],
  restore: ['peer_worker', 'coordinator'],
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
