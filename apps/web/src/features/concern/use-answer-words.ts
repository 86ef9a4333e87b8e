import { refusalCode, useFormWords } from '../../refusal.ts';
import type { FormWords } from '../../ui/form.tsx';
import { useWords } from '../../words/use-words.ts';

/** Where something came in between, it is on the page by then: nothing is decided or closed unread. */
export function useAnswerWords(): FormWords {
  const t = useWords('concernAnswer');
  const words = useFormWords();
  return {
    ...words,
    refusal: (error) =>
      refusalCode(error) === 'STALE_VERSION' ? { fields: {}, message: t('answer.cameBetween') } : words.refusal(error),
  };
}
