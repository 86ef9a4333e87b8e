import type { Access } from '../shared/role.ts';

export const releaseAccess = {
  /** What a release would hold: smallest group, left out and why. Nothing leaves. */
  preview: ['researcher'],
  export: ['researcher'],
} as const satisfies Record<string, Access>;
