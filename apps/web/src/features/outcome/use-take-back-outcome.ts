import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Taking a measure back and bringing it back: each is the other's Undo. */
export function useTakeBackOutcome(person: About) {
  const t = useWords('outcomes');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setIsBusy] = useState(false);

  const sending = async (
    path: 'outcome.void' | 'outcome.restore',
    outcomeId: string,
    said: string,
    undo?: () => void,
  ) => {
    setIsBusy(true);
    try {
      const { isSent } = await send(path, { outcomeId }, { about: person });
      toast(isSent ? said : t('ui:keptHere'), isSent && undo ? { onUndo: undo } : undefined);
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setIsBusy(false);
    }
  };
  const putBack = (outcomeId: string) => sending('outcome.restore', outcomeId, t('outcomes:broughtBack'));
  return {
    isBusy,
    putBack,
    takeBack: (outcomeId: string) =>
      sending('outcome.void', outcomeId, t('outcomes:tookBack'), () => void putBack(outcomeId)),
  };
}
