import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { trpcClient } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { whyNotWords } from './late-words-said.ts';

interface Settled {
  id: string;
  version: number;
}

/** What a supervisor decides. Leaving out and bringing back are each other's Undo; what is in the record is the record's. */
export function useSettle() {
  const t = useWords('lateWords');
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);

  const settle = async (act: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await act();
    } catch (error) {
      toast(whyNotWords(error));
    } finally {
      setIsBusy(false);
      await lookAgain();
    }
  };
  const bringBack = (words: Settled) =>
    settle(async () => {
      await trpcClient.lateWords.reopen.mutate(words);
      toast(t('broughtBack'));
    });
  const putIn = (words: Settled, name: string) =>
    settle(async () => {
      await trpcClient.lateWords.putInRecord.mutate(words);
      toast(t('putInDone', { name }));
    });
  /** May throw: the form keeps the reason that was typed. */
  const leaveOut = async (words: Settled & { reason: string }) => {
    const { version } = await trpcClient.lateWords.leaveOut.mutate(words);
    toast(t('leftOut'), { onUndo: () => void bringBack({ id: words.id, version }) });
    await lookAgain();
  };
  return { isBusy, bringBack, putIn, leaveOut };
}
