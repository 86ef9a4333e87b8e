import type { AccessRows } from './access-rows.ts';
import { sessionRows } from './session-access.ts';

/** Every procedure that needs a role has a row here. One line a noun, in alphabetical order. */
export const allRows: AccessRows = {
  ...sessionRows,
};

/** What may be called before or without a role, said out loud: a new one of these is a decision. */
export const withoutRole: readonly string[] = [];
