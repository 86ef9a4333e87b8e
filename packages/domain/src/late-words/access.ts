import { type Access, anyRole } from '../shared/role.ts';

export const lateWordsAccess = {
  /** Whoever once walked with the person or facilitated the group, whatever role they have now. */
  hand: anyRole,
  list: ['supervisor'],
  /** Opening the words is an act of its own, and is recorded. */
  read: ['supervisor'],
  putInRecord: ['supervisor'],
  leaveOut: ['supervisor'],
  reopen: ['supervisor'],
} as const satisfies Record<string, Access>;
