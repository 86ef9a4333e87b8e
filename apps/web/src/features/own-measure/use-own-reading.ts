import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Reading } from './own-measure-words.ts';

/** Removing one's own, and choosing whether it counts; each with its way back. */
export function useOwnReading() {
  const t = useWords('ownMeasure');
  const toast = useToast();
  const record = useMutation(trpc.ownMeasure.record.mutationOptions());
  const remove = useMutation(trpc.ownMeasure.remove.mutationOptions());
  const choose = useMutation(trpc.ownMeasure.choose.mutationOptions());
  const trying = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await lookAgain();
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  const bringBack = ({ answers, scores, ...reading }: Reading) =>
    trying(async () => {
      await record.mutateAsync({ ...reading, answers, scores: answers ? null : scores });
      toast(t('backAgain'));
    });
  const count = (id: string, countsInTeam: boolean, canUndo = true): Promise<void> =>
    trying(async () => {
      await choose.mutateAsync({ id, countsInTeam });
      const onUndo = () => void count(id, !countsInTeam, false);
      toast(t(countsInTeam ? 'counted' : 'countedNo'), canUndo ? { onUndo } : {});
    });
  return {
    count,
    remove: (reading: Reading) =>
      trying(async () => {
        await remove.mutateAsync({ id: reading.id });
        toast(t('removed'), { onUndo: () => void bringBack(reading) });
      }),
  };
}
