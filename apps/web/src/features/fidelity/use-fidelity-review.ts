import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Conversation, FidelityRead } from './fidelity-read.ts';

/** What is done to a review with one press, each with its way back where there is one. */
export function useFidelityReview({ id: reviewId, version }: FidelityRead) {
  const t = useWords('fidelity');
  const toast = useToast();
  const navigate = useNavigate();
  const close = useMutation(trpc.fidelity.close.mutationOptions());
  const reopen = useMutation(trpc.fidelity.reopen.mutationOptions());
  const drop = useMutation(trpc.fidelity.drop.mutationOptions());
  const addInterview = useMutation(trpc.fidelity.addInterview.mutationOptions());
  const dropInterview = useMutation(trpc.fidelity.dropInterview.mutationOptions());
  const trying = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast(refusalWords(error));
    }
    await lookAgain();
  };
  const openAgain = (closedVersion: number) =>
    trying(async () => {
      await reopen.mutateAsync({ reviewId, version: closedVersion });
      await lookAgain();
      toast(t('reopened'));
    });
  const addAgain = ({ id, informant, heldOn }: Conversation) =>
    trying(async () => {
      await addInterview.mutateAsync({ id, reviewId, informant, heldOn });
      toast(t('cameBack'));
    });
  return {
    reopen: () => openAgain(version),
    isClosing: close.isPending,
    close: () =>
      trying(async () => {
        const closed = await close.mutateAsync({ reviewId, version });
        await lookAgain();
        toast(t('closed'), { onUndo: () => void openAgain(closed.version) });
      }),
    drop: () =>
      trying(async () => {
        await drop.mutateAsync({ reviewId });
        toast(t('reviewDropped'));
        await navigate('/fidelity');
      }),
    dropConversation: (conversation: Conversation) =>
      trying(async () => {
        await dropInterview.mutateAsync({ interviewId: conversation.id });
        toast(t('dropped'), { onUndo: () => void addAgain(conversation) });
      }),
  };
}
