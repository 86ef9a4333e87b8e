import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Calls a plan off, or puts it back; each offers the other. */
export function useCallOff(person: About) {
  const t = useWords('meetUp');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setIsBusy] = useState(false);
  const callOff = async (meetUpId: string, calledOff: boolean): Promise<void> => {
    setIsBusy(true);
    try {
      const { isSent } = await send('meetUp.callOff', { meetUpId, calledOff }, { about: person });
      const said = isSent ? t(calledOff ? 'meetUp:calledOff' : 'meetUp:backOn') : t('ui:keptHere');
      toast(said, { onUndo: () => void callOff(meetUpId, !calledOff) });
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setIsBusy(false);
    }
  };
  return { callOff, isBusy };
}
