import i18next from 'i18next';
import { refusalCode, refusalDetails, refusalWords } from '../../refusal.ts';
import { release } from '../../words/en/release.ts';
import type { Refusal } from './release-types.ts';
import { groupWords, variableWords } from './variable-words.ts';

const gaps = ({ details }: Refusal) => {
  const variable = String(details.column ?? details.variable ?? '');
  return {
    needed: details.needed ?? '',
    share: Math.round(Number(details.limit ?? 0) * 100),
    variable: variable && variableWords(variable),
    group: groupWords(variable, String(details.group ?? '')),
    times: Number(details.times ?? 0).toFixed(1),
  };
};

/** Why nothing may leave like this, in a sentence. */
export const reasonWords = (refusal: Refusal): string =>
  i18next.t(`refusal.${refusal.code}`, { ns: 'release', ...gaps(refusal) });

/** What holds a step back, where the server says which rule it was. */
export function heldBackWords(error: unknown): string {
  const { reason } = refusalDetails(error);
  if (refusalCode(error) === 'HELD_BACK' && typeof reason === 'string' && reason in release.heldBackIs)
    return i18next.t(`heldBackIs.${reason as keyof typeof release.heldBackIs}`, { ns: 'release' });
  return refusalWords(error);
}
