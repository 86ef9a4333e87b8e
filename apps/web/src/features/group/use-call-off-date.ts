import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Calls a date off, or puts it back; each offers the other. */
export function useCallOffDate() {
  const t = useWords('group');
  const toast = useToast();
  const { mutateAsync, isPending } = useMutation(trpc.group.callOffDate.mutationOptions());
  const callOff = async (groupDateId: string, calledOff: boolean): Promise<void> => {
    try {
      await mutateAsync({ groupDateId, calledOff });
      await lookAgain();
      toast(t(calledOff ? 'calledOff' : 'backOn'), { onUndo: () => void callOff(groupDateId, !calledOff) });
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return { callOff, isBusy: isPending };
}
