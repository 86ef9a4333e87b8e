import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';

/** Ticks off what was agreed, or takes the tick back; either can be undone. */
export function useFinishAction() {
  const { t } = useTranslation('supervision');
  const toast = useToast();
  const finish = useMutation(trpc.supervision.finishAction.mutationOptions());
  const put = async (actionId: string, finished: boolean, canUndo = true) => {
    try {
      await finish.mutateAsync({ actionId, finished });
      await lookAgain();
      toast(
        t(finished ? 'ticked' : 'tickedBack'),
        canUndo ? { onUndo: () => void put(actionId, !finished, false) } : {},
      );
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return put;
}
