import { leastK, leastPeopleFor, mostK } from '@alongside/domain/release/release-words.ts';
import type { Chosen } from './asked-in-address.ts';
import type { FileReport, Refusal } from './release-types.ts';

/** One tap that may mend a refusal: what it is called, and what would be asked then. */
export type Mend =
  | { kind: 'drop'; variable: string; asked: Chosen }
  | { kind: 'lowerK' | 'raiseK'; count: number; asked: Chosen }
  | { kind: 'everyone' | 'today'; asked: Chosen };

const nextK = [8, 11, 15, 20, 30, mostK];

const dropping = (asked: Chosen, named: string): Mend[] => {
  const variable = asked.variables.find((name) => named === name || named.startsWith(`${name}_`));
  if (variable === undefined || asked.variables.length < 2) return [];
  return [
    { kind: 'drop', variable, asked: { ...asked, variables: asked.variables.filter((name) => name !== variable) } },
  ];
};

const lowering = (asked: Chosen): Mend[] => {
  const least = leastK[asked.tier];
  return asked.k > least ? [{ kind: 'lowerK', count: least, asked: { ...asked, k: least } }] : [];
};

/** Larger groups hold more different answers, but a file for them needs more people too. */
const raising = (asked: Chosen, people: number): Mend[] => {
  const count = nextK.find((step) => step > asked.k);
  return count !== undefined && leastPeopleFor(count) <= people
    ? [{ kind: 'raiseK', count, asked: { ...asked, k: count } }]
    : [];
};

const widening = (asked: Chosen): Mend[] => [
  ...(asked.people === 'everyone'
    ? []
    : [{ kind: 'everyone' as const, asked: { ...asked, people: 'everyone' as const } }]),
  ...(asked.freeze === 'today' ? [] : [{ kind: 'today' as const, asked: { ...asked, freeze: 'today' as const } }]),
];

const costliest = (asked: Chosen, file: FileReport | undefined): Mend[] => {
  const byLoss = [...(file?.loss?.byVariable ?? [])].sort((one, other) => other.loss - one.loss);
  const named = byLoss.find(({ variable }) => asked.variables.includes(variable))?.variable;
  const describing = asked.variables.find((name) => name === 'ethnicity' || name === 'referral') ?? asked.variables[0];
  return dropping(asked, named ?? describing ?? '');
};

/** What somebody can do about one refusal, at once. Clashes with earlier releases have ways out of their own. */
export function mendsFor(refusal: Refusal, asked: Chosen, people: number, file?: FileReport): Mend[] {
  const { variable, column } = refusal.details;
  const named = String(variable ?? column ?? '');
  switch (refusal.code) {
    case 'too_few_people':
      return [...lowering(asked), ...widening(asked)];
    case 'too_few_values':
      return [...dropping(asked, named), ...raising(asked, people)];
    case 'too_many_left_out':
      return [...costliest(asked, file), ...lowering(asked)];
    case 'group_loses_too_much':
      return [...dropping(asked, named), ...lowering(asked)];
    case 'variable_unknown':
      return dropping(asked, named);
    case 'no_measure_left':
      return [...lowering(asked), ...widening(asked)];
    default:
      return [];
  }
}
