import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Takes a name off the list, with the way back. */
export function useLeaveGroup() {
  const t = useWords('group');
  const toast = useToast();
  const { mutateAsync, isPending } = useMutation(trpc.group.leave.mutationOptions());
  const leave = async (member: { id: string; displayName: string }, leftOn: string | null): Promise<void> => {
    try {
      await mutateAsync({ groupMemberId: member.id, leftOn });
      await lookAgain();
      if (leftOn) toast(t('left'), { onUndo: () => void leave(member, null) });
      else toast(t('hasBack', { name: member.displayName }));
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return { leave, isBusy: isPending };
}
