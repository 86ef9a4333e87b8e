import type { VoidGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Taking a group session back and putting it back: each is the other's Undo. */
export function useVoidGroup({ id, name }: About, draft?: string) {
  const about = { id, name };
  const t = useWords('group');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setIsBusy] = useState(false);

  const putBack = async (session: { groupSessionId: string; version: number }) => {
    setIsBusy(true);
    try {
      const { isSent } = await send('group.restore', session, { about });
      toast(t(isSent ? 'group:restored' : 'ui:keptHere'));
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    putBack,
    takeBack: async (input: VoidGroupSessionInput) => {
      const sent = await send('group.void', input, { about, draft });
      if (!sent.isSent) return toast(t('ui:keptHere'));
      const back = { groupSessionId: input.groupSessionId, version: sent.answer.version };
      return toast(t('group:takenBack'), { onUndo: () => void putBack(back) });
    },
  };
}
