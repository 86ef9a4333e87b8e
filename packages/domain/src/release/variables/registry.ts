import { ageBand, ethnicity, gender, referral } from './about-people.ts';
import { measureVariables } from './measure-variable.ts';
import { ended, sessions, timesMeasured, weeksSupported } from './shape-of-support.ts';

/*
 * Everything that can leave. A name that is not here, or a column of the record that nothing here reads, never leaves: no
 * name, contact, day, note, word, staff, place or answer to a single question has an entry, and there is no switch.
 */

/** Which kind of thing a variable is, for lists to choose from. */
export type VariableKind = 'about' | 'support' | 'measure';

export interface RegisteredVariable {
  name: string;
  label: string;
  kind: VariableKind;
  role: 'quasi' | 'shape' | 'sensitive';
}

export const fixedVariables = [ageBand, gender, ethnicity, referral, sessions, weeksSupported, ended, timesMeasured];

const made = [
  { name: 'site_group', label: 'Group of teams', kind: 'about', role: 'quasi' },
  { name: 'start_half_year', label: 'Half-year in which support began', kind: 'support', role: 'shape' },
] as const satisfies readonly RegisteredVariable[];

export const variableRegistry: readonly RegisteredVariable[] = [
  ...fixedVariables.map(({ name, label, role }) => ({
    name,
    label,
    role,
    kind: role === 'quasi' ? ('about' as const) : ('support' as const),
  })),
  ...made,
  ...measureVariables.map(({ name, label }) => ({ name, label, kind: 'measure' as const, role: 'sensitive' as const })),
];

const byName = new Map(variableRegistry.map((variable) => [variable.name, variable]));
/** Null for a name nobody registered: it may not leave. */
export const findVariable = (name: string): RegisteredVariable | null => byName.get(name) ?? null;
