import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { useStep } from '../../use-step.ts';

/** What was looked at is on the list again. */
export function usePutBack() {
  const { t } = useTranslation('review');
  const { mutateAsync } = useMutation(trpc.review.putBack.mutationOptions());
  const step = useStep();
  return (lookId: string) => step(() => mutateAsync({ lookId }), t('looked.putBackDone'));
}
