import { takeIn } from '../../words/en/take-in.ts';
import { useWords } from '../../words/use-words.ts';
import type { Back } from './take-in-run.ts';

type Reason = keyof typeof takeIn.reason;

/** Why a line came back, in a sentence, with what the cell says. */
export function useReasonWords() {
  const t = useWords('takeIn');
  return ({ code, typed }: Pick<Back, 'code' | 'typed'>): string => {
    const known: Reason = code in takeIn.reason ? (code as Reason) : 'not_understood';
    const reason = t(`reason.${known}`);
    return typed === '' ? reason : t('reasonTyped', { reason, typed });
  };
}
