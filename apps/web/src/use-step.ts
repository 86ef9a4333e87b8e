import { lookAgain } from './look-again.ts';
import { refusalWords } from './refusal.ts';
import { useToast } from './ui/toast.tsx';

/** One press: done, said, and undone where it can be. Where it is refused, the page shows what stands there now. */
export function useStep() {
  const toast = useToast();
  return async (work: () => Promise<unknown>, said: string, onUndo?: () => void): Promise<void> => {
    try {
      await work();
      await lookAgain();
      toast(said, onUndo ? { onUndo } : {});
    } catch (error) {
      toast(refusalWords(error));
      await lookAgain();
    }
  };
}
