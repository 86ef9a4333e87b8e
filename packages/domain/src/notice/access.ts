import { type Access, roles } from '../shared/role.ts';

/** Everybody's own, whatever their work: what is told to one account is read by that account only. */
export const noticeAccess = {
  list: roles,
  waiting: roles,
  mark: roles,
  readWish: roles,
  choose: roles,
} as const satisfies Record<string, Access>;
