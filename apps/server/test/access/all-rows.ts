import type { AccessRows } from './access-rows.ts';
import { accountRows } from './account-access.ts';
import { episodeRows } from './episode-access.ts';
import { organisationRows } from './organisation-access.ts';
import { registerRows } from './register-access.ts';
import { sessionRows } from './session-access.ts';
import { teamRows } from './team-access.ts';

/** Every procedure that needs a role has a row here. One line a noun, in alphabetical order. */
export const allRows: AccessRows = {
  ...accountRows,
  ...episodeRows,
  ...organisationRows,
  ...registerRows,
  ...sessionRows,
  ...teamRows,
};

/** What may be called before or without a role, said out loud: a new one of these is a decision. */
export const withoutRole: readonly string[] = [];
