import type { Access } from '../shared/role.ts';

/** A peer worker's own, from their own account alone. Others get one figure of ten people or more, or none. */
export const ownMeasureAccess = {
  list: ['peer_worker'],
  due: ['peer_worker'],
  record: ['peer_worker'],
  choose: ['peer_worker'],
  remove: ['peer_worker'],
  teamFigure: ['supervisor', 'coordinator'],
} as const satisfies Record<string, Access>;
