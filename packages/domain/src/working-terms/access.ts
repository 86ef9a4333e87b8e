import type { Access } from '../shared/role.ts';

const everyoneAtWork: Access = ['peer_worker', 'supervisor', 'coordinator'];

export const workingTermsAccess = {
  /** Hours and room: the worker, supervisors of their team, coordinators. Adjustments within it reach fewer. */
  read: everyoneAtWork,
  /** The line manager, and coordinators. */
  agree: ['supervisor', 'coordinator'],
  nameLineLead: ['coordinator'],
  /** The worker and their line manager. */
  addAdjustment: everyoneAtWork,
  amendAdjustment: everyoneAtWork,
  endAdjustment: everyoneAtWork,
  shareAdjustments: ['peer_worker'],
  /** The extra check-in of months 3 to 5. */
  checkIns: ['peer_worker', 'supervisor'],
  settleCheckIn: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
