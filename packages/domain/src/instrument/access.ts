import type { Access } from '../shared/role.ts';

export const instrumentAccess = {
  list: ['coordinator'],
  read: ['coordinator'],
  choose: ['coordinator'],
  pasteWording: ['coordinator'],
  build: ['coordinator'],
  takeIn: ['coordinator'],
  amend: ['coordinator'],
  retire: ['coordinator'],
  unretire: ['coordinator'],
} as const satisfies Record<string, Access>;
