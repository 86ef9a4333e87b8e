import type { Access } from '../shared/role.ts';

/** Coordinators open and close a review; who rates is decided for each service (docs/decisions/017). */
const looks: Access = ['coordinator', 'supervisor'];

export const fidelityAccess = {
  list: looks,
  read: looks,
  interview: looks,
  open: ['coordinator'],
  drop: ['coordinator'],
  close: ['coordinator'],
  reopen: ['coordinator'],
  addInterview: looks,
  dropInterview: looks,
  rate: looks,
  agree: looks,
  scale: looks,
  amendScale: ['coordinator'],
} as const satisfies Record<string, Access>;
