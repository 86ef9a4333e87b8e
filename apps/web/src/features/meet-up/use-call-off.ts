import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';

/** Calls a plan off, or puts it back; each offers the other. */
export function useCallOff() {
  const { t } = useTranslation('meetUp');
  const toast = useToast();
  const { mutateAsync, isPending } = useMutation(trpc.meetUp.callOff.mutationOptions());
  const callOff = async (meetUpId: string, calledOff: boolean): Promise<void> => {
    try {
      await mutateAsync({ meetUpId, calledOff });
      await lookAgain();
      toast(t(calledOff ? 'calledOff' : 'backOn'), { onUndo: () => void callOff(meetUpId, !calledOff) });
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return { callOff, isBusy: isPending };
}
