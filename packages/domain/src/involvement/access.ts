import type { Access } from '../shared/role.ts';

/** Written by the coordinator, and open to everyone who works here: 4Pi asks for reporting back. */
export const involvementAccess = {
  list: ['peer_worker', 'supervisor', 'coordinator'],
  record: ['coordinator'],
  /** Of one evaluation: its researchers, and whoever answers for peer support at a site. What shows it stays at home. */
  ofEvaluation: ['researcher', 'coordinator', 'supervisor'],
} as const satisfies Record<string, Access>;
