import type { Access } from '../shared/role.ts';

export const accountAccess = {
  list: ['coordinator'],
  invite: ['coordinator'],
  amend: ['coordinator'],
  renewLink: ['coordinator'],
  deactivate: ['coordinator'],
  reactivate: ['coordinator'],
} as const satisfies Record<string, Access>;
