import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

interface Logged {
  id: string;
  version: number;
  about: About;
}

/** Takes back what was just logged: of everyone, where several were met together. */
export function useUndoLog() {
  const t = useWords('session');
  const toast = useToast();
  const send = useSend();
  return async (logged: readonly Logged[]): Promise<void> => {
    try {
      let isSent = true;
      for (const { id: sessionId, version, about } of logged) {
        const sent = await send('session.void', { sessionId, version, reason: t('session:undoneReason') }, { about });
        isSent &&= sent.isSent;
      }
      toast(t(isSent ? 'session:takenBack' : 'ui:keptHere'));
    } catch (error) {
      toast(refusalWords(error));
    }
  };
}
