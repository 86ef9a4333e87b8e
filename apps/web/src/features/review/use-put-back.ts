import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';

/** What was looked at is on the list again. */
export function usePutBack() {
  const t = useWords('review');
  const { mutateAsync } = useMutation(trpc.review.putBack.mutationOptions());
  const step = useStep();
  return (lookId: string) => step(() => mutateAsync({ lookId }), t('looked.putBackDone'));
}
