import type { Access } from '../shared/role.ts';

/** Whoever may have something to do. Which actions they reach is decided in the query. */
const whoActs = ['peer_worker', 'supervisor', 'coordinator'] as const satisfies Access;

export const actionAccess = {
  list: whoActs,
  add: whoActs,
  finish: whoActs,
  move: whoActs,
  holders: whoActs,
  handOn: whoActs,
  takeBack: whoActs,
  takeOut: whoActs,
  /** What a colleague had who cannot do it any more. */
  takeOn: whoActs,
} as const satisfies Record<string, Access>;
