import type { Access } from '../shared/role.ts';

export const figureAccess = {
  /** The teams they supervise, each as a whole. Never by peer worker. */
  team: ['supervisor'],
  organisation: ['coordinator'],
  /** How the goals of the same people moved. */
  teamGoals: ['supervisor'],
  organisationGoals: ['coordinator'],
  chooseSmallNumbers: ['coordinator'],
} as const satisfies Record<string, Access>;
