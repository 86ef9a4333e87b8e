import { z } from 'zod';

/** What an account may be. One account can hold several (a supervisor who also walks with people). */
export const roles = ['peer_worker', 'supervisor', 'coordinator', 'researcher'] as const;
export const RoleInput = z.enum(roles, 'role_not_understood');
export type Role = (typeof roles)[number];

/** Who may call a procedure at all. Which records they reach is a scope inside the query. */
export type Access = readonly Role[];
export const anyRole: Access = roles;
