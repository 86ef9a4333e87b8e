import type { Access } from '../shared/role.ts';

const bothOfThem: Access = ['supervisor', 'peer_worker'];

/** Read and written by the two it belongs to. */
export const competenceAccess = {
  list: bothOfThem,
  open: bothOfThem,
  read: bothOfThem,
  write: bothOfThem,
  share: bothOfThem,
  talk: bothOfThem,
  callOff: bothOfThem,
} as const satisfies Record<string, Access>;
