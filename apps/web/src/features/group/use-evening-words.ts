import { refusalCode, refusalDetails, useFormWords } from '../../refusal.ts';
import type { FormWords } from '../../ui/form.tsx';
import { useWords } from '../../words/use-words.ts';

/** The usual words, and what to do when that day, or that first try, is in the record already. */
export function useEveningWords(): FormWords {
  const t = useWords('group');
  const words = useFormWords();
  return {
    ...words,
    refusal: (error) => {
      if (refusalCode(error) !== 'ALREADY_THERE') return words.refusal(error);
      return { fields: {}, message: t(refusalDetails(error).field === 'heldOn' ? 'logged' : 'keptEarlier') };
    },
  };
}
