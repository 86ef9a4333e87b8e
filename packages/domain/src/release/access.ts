import type { Access } from '../shared/role.ts';

const whoJudges = ['data_steward', 'lived_experience_representative'] as const;

export const releaseAccess = {
  /** What can be asked for, in one evaluation. */
  variables: ['researcher'],
  /** Tries it out: risk, loss and refusals. Nothing leaves. */
  compare: ['researcher'],
  run: ['researcher'],
  cancelRun: ['researcher'],
  request: ['researcher'],
  withdraw: ['researcher'],
  /** Once approved. */
  make: ['researcher'],
  download: ['researcher'],
  list: ['researcher', ...whoJudges],
  read: ['researcher', ...whoJudges],
  /** Opening the whole report is an act of its own, and is recorded: nobody approves what they have not opened. */
  openReport: whoJudges,
  approve: whoJudges,
  refuse: whoJudges,
  confirmDestroyed: ['researcher', 'data_steward'],
  /** Who took a permission back after a release held them. For nobody else. */
  withdrawn: ['data_steward'],
  chooseApprovers: ['coordinator'],
  approvers: ['coordinator', ...whoJudges],
} as const satisfies Record<string, Access>;
