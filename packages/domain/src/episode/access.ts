import type { Access } from '../shared/role.ts';

export const episodeAccess = {
  open: ['coordinator'],
  match: ['coordinator'],
  pair: ['coordinator'],
  pause: ['coordinator'],
  resume: ['coordinator'],
  end: ['coordinator'],
  /** The peer worker who walks with them, and whoever sets the episode up. */
  agreeEnding: ['peer_worker', 'coordinator'],
} as const satisfies Record<string, Access>;
