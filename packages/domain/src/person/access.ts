import type { Access } from '../shared/role.ts';

export const personAccess = {
  /** The register: who is known to the organisation, without what was written about them. */
  register: ['coordinator'],
  readRegister: ['coordinator'],
  add: ['coordinator'],
  amend: ['coordinator'],
  takeIn: ['coordinator'],
  /** People I walk with now. */
  caseload: ['peer_worker'],
  /** The copy of those people that a phone carries for reading without signal. */
  carry: ['peer_worker'],
  /** Their page with the timeline: the peer worker who walks with them, or that worker's supervisor (without notes). */
  read: ['peer_worker', 'supervisor'],
  timeline: ['peer_worker', 'supervisor'],
} as const satisfies Record<string, Access>;
