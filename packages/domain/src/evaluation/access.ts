import type { Access } from '../shared/role.ts';

export const evaluationAccess = {
  begin: ['coordinator'],
  join: ['coordinator'],
  chooseResearcher: ['coordinator'],
  /** A coordinator sees which evaluations the organisation is part of; figures are for its researchers. */
  list: ['researcher', 'coordinator'],
  read: ['researcher'],
  goals: ['researcher'],
} as const satisfies Record<string, Access>;
