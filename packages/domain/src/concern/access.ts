import type { Access } from '../shared/role.ts';

/** Whoever may raise one may also have been named to answer them: which concerns they reach is decided in the query. */
const whoMayRaise = ['peer_worker', 'supervisor', 'coordinator'] as const satisfies Access;

export const concernAccess = {
  raise: whoMayRaise,
  add: whoMayRaise,
  phones: whoMayRaise,
  list: whoMayRaise,
  waiting: whoMayRaise,
  read: whoMayRaise,
  acknowledge: whoMayRaise,
  decide: whoMayRaise,
  tellPerson: whoMayRaise,
  tellAuthority: whoMayRaise,
  feedBack: whoMayRaise,
  offerDebrief: whoMayRaise,
  addAction: whoMayRaise,
  close: whoMayRaise,
  reopen: whoMayRaise,
  /** Who answers, whom to ring and when it climbs: never what was told. */
  readSetUp: ['coordinator'],
  chooseLeads: ['coordinator'],
  amendPhones: ['coordinator'],
  amendLadder: ['coordinator'],
} as const satisfies Record<string, Access>;
