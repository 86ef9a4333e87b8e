import { findVariable, fixedVariables } from '@alongside/domain/release/variables/registry.ts';
import { release } from '../../words/en/release.ts';
import { wordsOf } from '../../words/use-words.ts';

type Short = keyof typeof release.variableShort;
const parts = ['first', 'last', 'change'] as const;

const t = wordsOf('release');

const known = (name: string): string =>
  name in release.variableShort ? t(`variableShort.${name as Short}`) : (findVariable(name)?.label ?? name);

/** The short name of a variable, or of the first, last or change of a measure. */
export function variableWords(name: string): string {
  const part = parts.find((each) => name.endsWith(`_${each}`));
  if (part && !findVariable(name)) return t(`scorePart.${part}`, { name: known(name.slice(0, -part.length - 1)) });
  return known(name);
}

const missing: Readonly<Record<string, string>> = {
  declined: 'Asked, preferred not to say',
  not_asked: 'Not asked',
  not_known: 'Not known',
  few: 'Smaller groups together',
};

/** A value of a describing variable, as the files label it. */
export function groupWords(variable: string, group: string): string {
  const node = fixedVariables.find(({ name }) => name === variable)?.nodes.find(({ key }) => key === group);
  return node?.label ?? missing[group] ?? group;
}

/** What was done to a variable before anything is searched. */
export const hidingWords = (name: string): string | null =>
  fixedVariables.find((variable) => variable.name === name)?.hiding ?? null;
