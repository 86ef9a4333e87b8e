import type { InstrumentTiming } from '@alongside/domain/outcome/instrument.ts';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { type Answered, trpcClient } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

export type MeasureRead = Answered['instrument']['read'];
type Chosen = { isOffered: boolean; timing: InstrumentTiming | null };

/** Whether a measure is offered and when it is due: changed at a press, and taken back at another. */
export function useChoice({ instrument, choice }: MeasureRead) {
  const t = useWords('instrument');
  const toast = useToast();
  const before: Chosen = { isOffered: choice.isOffered, timing: choice.timing };
  const put = (chosen: Chosen, version: number) =>
    trpcClient.instrument.choose.mutate({ key: instrument.key, ...chosen, version });
  const bringBack = async (version: number): Promise<void> => {
    await put(before, version).then(
      () => toast(t('offer.back')),
      (error: unknown) => toast(refusalWords(error)),
    );
    await lookAgain();
  };
  return {
    /** @throws the refusal, for a form to show. */
    choose: async (changed: Partial<Chosen>, said: string): Promise<void> => {
      const { version } = await put({ ...before, ...changed }, choice.version);
      toast(said, { onUndo: () => void bringBack(version) });
      await lookAgain();
    },
  };
}
