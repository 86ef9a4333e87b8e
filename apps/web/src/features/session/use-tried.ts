import { useState } from 'react';
import { newId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { attemptMinutes } from './session-start.ts';
import { useUndoLog } from './use-undo-log.ts';

/** A call that nobody answered, kept in one press: five minutes on the phone, today. */
export function useTried(today: string) {
  const t = useWords('session');
  const toast = useToast();
  const send = useSend();
  const undo = useUndoLog();
  const [isBusy, setIsBusy] = useState(false);
  return {
    isBusy,
    tried: async (about: About): Promise<void> => {
      setIsBusy(true);
      const input = {
        id: newId('session'),
        personId: about.id,
        heldOn: today,
        minutes: attemptMinutes,
        attendance: 'tried',
        mode: 'phone',
      } as const;
      try {
        const sent = await send('session.log', input, { about });
        if (sent.isSent) {
          const { id, version } = sent.answer;
          const words = t('session:triedSaved', { name: firstName(about.name) });
          toast(words, { onUndo: () => void undo([{ id, version, about }]) });
        } else toast(t('ui:keptHere'));
      } catch (error) {
        toast(refusalWords(error));
      } finally {
        setIsBusy(false);
      }
    },
  };
}
