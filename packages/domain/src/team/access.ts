import type { Access } from '../shared/role.ts';

export const teamAccess = {
  list: ['coordinator'],
  add: ['coordinator'],
  amend: ['coordinator'],
} as const satisfies Record<string, Access>;
