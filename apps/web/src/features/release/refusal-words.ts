import { refusalCode, refusalDetails, refusalWords } from '../../refusal.ts';
import { release } from '../../words/en/release.ts';
import { wordsOf } from '../../words/use-words.ts';
import type { Refusal } from './release-types.ts';
import { groupWords, variableWords } from './variable-words.ts';

const t = wordsOf('release');

const gaps = ({ details }: Refusal) => {
  const variable = String(details.column ?? details.variable ?? '');
  return {
    needed: String(details.needed ?? ''),
    share: Math.round(Number(details.limit ?? 0) * 100),
    variable: variable && variableWords(variable),
    group: groupWords(variable, String(details.group ?? '')),
    times: Number(details.times ?? 0).toFixed(1),
  };
};

/** Why nothing may leave like this, in a sentence. */
export const reasonWords = (refusal: Refusal): string => t(`releaseReport:refusal.${refusal.code}`, gaps(refusal));

/** What holds a step back, where the server says which rule it was. */
export function heldBackWords(error: unknown): string {
  const { reason } = refusalDetails(error);
  if (refusalCode(error) === 'HELD_BACK' && typeof reason === 'string' && reason in release.heldBackIs)
    return t(`heldBackIs.${reason as keyof typeof release.heldBackIs}`);
  return refusalWords(error);
}
