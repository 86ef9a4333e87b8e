import type { VoidSessionInput } from '@alongside/domain/session/amend-session.ts';
import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Taking a session back and putting it back: each is the other's Undo. */
export function useVoidSession(person: About, draft?: string) {
  const t = useWords('session');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setIsBusy] = useState(false);

  const putBack = async (session: { sessionId: string; version: number }) => {
    setIsBusy(true);
    try {
      const { isSent } = await send('session.restore', session, { about: person });
      toast(t(isSent ? 'session:restored' : 'ui:keptHere'));
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    putBack,
    takeBack: async (input: VoidSessionInput) => {
      const sent = await send('session.void', input, { about: person, draft });
      if (!sent.isSent) return toast(t('ui:keptHere'));
      const { version } = sent.answer;
      return toast(t('session:voided'), { onUndo: () => void putBack({ sessionId: input.sessionId, version }) });
    },
  };
}
