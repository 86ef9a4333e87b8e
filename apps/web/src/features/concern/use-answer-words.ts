import { useTranslation } from 'react-i18next';
import { refusalCode, useFormWords } from '../../refusal.ts';
import type { FormWords } from '../../ui/form.tsx';

/** Where something came in between, it is on the page by then: nothing is decided or closed unread. */
export function useAnswerWords(): FormWords {
  const { t } = useTranslation('concern');
  const words = useFormWords();
  return {
    ...words,
    refusal: (error) =>
      refusalCode(error) === 'STALE_VERSION' ? { fields: {}, message: t('answer.cameBetween') } : words.refusal(error),
  };
}
