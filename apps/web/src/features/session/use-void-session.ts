import type { VoidSessionInput } from '@alongside/domain/session/amend-session.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';

/** Taking a session back and putting it back: each is the other's Undo. */
export function useVoidSession() {
  const { t } = useTranslation('session');
  const toast = useToast();
  const { mutateAsync: sendVoid, isPending: isTaking } = useMutation(trpc.session.void.mutationOptions());
  const { mutateAsync: sendRestore, isPending: isPutting } = useMutation(trpc.session.restore.mutationOptions());

  const putBack = async (session: { sessionId: string; version: number }) => {
    try {
      await sendRestore(session);
      await lookAgain();
      toast(t('restored'));
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  return {
    isBusy: isTaking || isPutting,
    putBack,
    takeBack: async (input: VoidSessionInput) => {
      const { version } = await sendVoid(input);
      await lookAgain();
      toast(t('voided'), { onUndo: () => void putBack({ sessionId: input.sessionId, version }) });
    },
  };
}
