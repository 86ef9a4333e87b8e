import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { RoleInput } from '../shared/role.ts';
import { oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { EmailInput } from './email.ts';

const roleList = z.array(RoleInput).min(1, 'role_missing').max(4);
const teamPlace = z.object({ teamId: idOf('team'), supervises: z.boolean() });

export const AccountInput = z.object({
  name: oneLine(80),
  roles: roleList,
  teams: z.array(teamPlace).max(20).default([]),
  /** Share of a full-time week, 0.1 to 1. Null for people who do not walk with anyone. */
  wte: z.number().min(0.1, 'wte_out_of_range').max(1, 'wte_out_of_range').nullable().default(null),
  startedOn: z.iso.date('day_not_understood').nullable().default(null),
});

/** The coordinator makes an account; the answer holds a one-time link to hand over. Nobody signs themselves up. */
export const InviteAccountInput = AccountInput.extend({ id: idOf('account'), email: EmailInput });
export type InviteAccountInput = z.infer<typeof InviteAccountInput>;

export const AmendAccountInput = AccountInput.extend({ id: idOf('account'), version: VersionInput });
export type AmendAccountInput = z.infer<typeof AmendAccountInput>;

export const AccountByIdInput = z.object({ id: idOf('account') });
export type AccountByIdInput = z.infer<typeof AccountByIdInput>;

/** Ending or giving back someone's sign-in names the version seen, so that two coordinators do not undo each other. */
export const AccountVersionInput = z.object({ id: idOf('account'), version: VersionInput });
export type AccountVersionInput = z.infer<typeof AccountVersionInput>;
