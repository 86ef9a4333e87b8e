import { type Access, anyRole } from '../shared/role.ts';

export const organisationAccess = {
  read: anyRole,
  amend: ['coordinator'],
} as const satisfies Record<string, Access>;
