import type { Access } from '../shared/role.ts';

const bothOfThem: Access = ['peer_worker', 'supervisor'];

export const questionAccess = {
  ask: ['supervisor'],
  answer: ['peer_worker'],
  /** And opens it again. */
  close: ['supervisor'],
  /** Those that are open, between the caller and somebody else. */
  open: bothOfThem,
  /** All of them about one person's sessions that the caller asked or was asked. */
  ofPerson: bothOfThem,
} as const satisfies Record<string, Access>;
