import { z } from 'zod';

/** What an account may be. One account can hold several (a supervisor who also walks with people). */
export const roles = [
  'peer_worker',
  'supervisor',
  'coordinator',
  'researcher',
  'data_steward',
  'lived_experience_representative',
] as const;
export const RoleInput = z.enum(roles, 'role_not_understood');
export type Role = (typeof roles)[number];

/** Roles that meet nobody the service walks with, and so have nothing to tell about anyone. */
export const rolesApart: readonly Role[] = ['researcher', 'data_steward', 'lived_experience_representative'];

/** Who may call a procedure at all. Which records they reach is a scope inside the query. */
export type Access = readonly Role[];
export const anyRole: Access = roles;
