import type { Tables } from '@alongside/db/tables.ts';

/** What a world is made of, in an order in which every row finds its parents already there. */
export const worldTables = [
  'organisation',
  'team',
  'account',
  'accountRole',
  'teamMember',
  'evaluation',
  'evaluationSite',
  'evaluationMember',
  'person',
  'episode',
  'pairing',
  'permission',
  'session',
  'sessionAddendum',
  'meetUp',
  'goal',
  'goalRating',
  'outcome',
  'outcomeScore',
  'outcomeTalk',
  'supervision',
  'supervisionAction',
  'group',
  'groupAgreement',
  'groupFacilitator',
  'groupMember',
  'groupDate',
  'groupSession',
  'groupAttendance',
] as const satisfies readonly (keyof Tables)[];

export type WorldTable = (typeof worldTables)[number];
export type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];
export type Rows = { [T in WorldTable]: Row<T>[] };

export const noRows = (): Rows => ({
  organisation: [],
  team: [],
  account: [],
  accountRole: [],
  teamMember: [],
  evaluation: [],
  evaluationSite: [],
  evaluationMember: [],
  person: [],
  episode: [],
  pairing: [],
  permission: [],
  session: [],
  sessionAddendum: [],
  meetUp: [],
  goal: [],
  goalRating: [],
  outcome: [],
  outcomeScore: [],
  outcomeTalk: [],
  supervision: [],
  supervisionAction: [],
  group: [],
  groupAgreement: [],
  groupFacilitator: [],
  groupMember: [],
  groupDate: [],
  groupSession: [],
  groupAttendance: [],
});

export const countRows = (rows: Rows): number => worldTables.reduce((sum, table) => sum + rows[table].length, 0);
