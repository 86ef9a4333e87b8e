import type { Access } from '../shared/role.ts';

/** A worker arranges their own leave; a supervisor that of the workers in their teams, above all when it is sudden. */
const bothOfThem: Access = ['peer_worker', 'supervisor'];

export const coverAccess = {
  list: bothOfThem,
  readLeave: bothOfThem,
  setLeave: bothOfThem,
  moveLeave: bothOfThem,
  callOffLeave: bothOfThem,
  handOver: bothOfThem,
  move: bothOfThem,
  callOff: bothOfThem,
  /** Also the colleague, who may be the first to speak with the person. */
  noteAgreement: bothOfThem,
  /** What a colleague needs to meet somebody safely, while they cover. */
  sheet: ['peer_worker'],
  /** Whom I cover for now. */
  mine: ['peer_worker'],
  /** People nobody is covering for in a leave. */
  gaps: ['supervisor'],
} as const satisfies Record<string, Access>;
