import type { Access } from '../shared/role.ts';

export const reviewAccess = {
  /** Counts, days and the signs that stand; no note is opened. */
  team: ['supervisor'],
  worker: ['supervisor'],
  /** The contacts a figure is made of, each a day and how it went. */
  contacts: ['supervisor'],
  lookAt: ['supervisor'],
  putBack: ['supervisor'],
  /** Which signs the organisation watches, and from when each stands. */
  signs: ['coordinator'],
  chooseSigns: ['coordinator'],
} as const satisfies Record<string, Access>;
