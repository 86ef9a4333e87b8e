import type { Access } from '../shared/role.ts';

const bothOfThem: Access = ['supervisor', 'peer_worker'];

export const supervisionAccess = {
  /** My team: counts and dates, no notes. */
  team: ['supervisor'],
  caseload: ['supervisor'],
  /** Whom I can plan supervision with. */
  partners: bothOfThem,
  write: ['supervisor'],
  /** Own supervision: held by me, or with me. */
  list: bothOfThem,
  read: bothOfThem,
  plan: bothOfThem,
  callOff: bothOfThem,
  addToAgenda: bothOfThem,
  takeOffAgenda: bothOfThem,
  /** A peer worker's own lines, private until they share one. */
  reflect: ['peer_worker'],
  amendReflection: ['peer_worker'],
  takeOutReflection: ['peer_worker'],
  shareReflection: ['peer_worker'],
  amend: bothOfThem,
  share: bothOfThem,
  agreeAction: bothOfThem,
  takeOutAction: bothOfThem,
  shareAction: bothOfThem,
  /** One that both may know of: a tie, and nothing of what it is about. */
  linkConcern: bothOfThem,
  sign: bothOfThem,
  comment: bothOfThem,
  takeBackMark: bothOfThem,
  addend: bothOfThem,
  /** The worker says who else may read it, by name. */
  shareWith: ['peer_worker'],
  writeGroup: ['supervisor'],
  amendGroup: ['supervisor'],
  readGroup: bothOfThem,
  /** How often, kind by kind. */
  cadence: ['coordinator'],
  chooseCadence: ['coordinator'],
} as const satisfies Record<string, Access>;
