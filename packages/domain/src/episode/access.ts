import type { Access } from '../shared/role.ts';

export const episodeAccess = {
  open: ['coordinator'],
  match: ['coordinator'],
  pair: ['coordinator'],
  pause: ['coordinator'],
  resume: ['coordinator'],
  end: ['coordinator'],
} as const satisfies Record<string, Access>;
