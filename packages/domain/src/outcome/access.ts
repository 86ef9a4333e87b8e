import type { Access } from '../shared/role.ts';

export const outcomeAccess = {
  record: ['peer_worker'],
  /** What came after the ending, on paper or as a score: then nobody walks with the person any more. */
  recordAfterEnding: ['supervisor', 'coordinator'],
  /** Of a supervisor and a coordinator: what they typed in after the ending. */
  void: ['peer_worker', 'supervisor', 'coordinator'],
  restore: ['peer_worker', 'supervisor', 'coordinator'],
  talk: ['peer_worker'],
  offered: ['peer_worker', 'supervisor', 'coordinator'],
  awaitingTalk: ['peer_worker', 'supervisor', 'coordinator'],
  /** Of a coordinator: after an ending, when nobody walks with the person any more. */
  makeLink: ['peer_worker', 'coordinator'],
  closeLink: ['peer_worker', 'coordinator'],
  /** Whom to ask at the ending or some time after: of a supervisor those their teams walked with, of a coordinator everybody. */
  dueAfterEnding: ['supervisor', 'coordinator'],
  ofPerson: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
