import { type Access, anyRole } from '../shared/role.ts';

export const organisationAccess = {
  read: anyRole,
  amend: ['coordinator'],
  amendGentlerWords: ['coordinator'],
} as const satisfies Record<string, Access>;
