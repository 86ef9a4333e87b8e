import { builtInGentlerWords, type GentlerPair } from '@alongside/domain/session/gentler-words.ts';
import { lookAgain } from '../../look-again.ts';
import { refusalCode, refusalWords } from '../../refusal.ts';
import { type Answered, trpcClient } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type Words = Answered['organisation']['read']['gentlerWords'];
type Kept = { gentlerWords: Words; version: number };
export type ListChange = (list: readonly GentlerPair[]) => readonly GentlerPair[] | null;

/** The list as it stands, and changing one thing of it: someone else's change of another row is never undone by mine. */
export function useGentlerList(organisation: Kept) {
  const t = useWords('organisation');
  const toast = useToast();
  const list: readonly GentlerPair[] = organisation.gentlerWords ?? builtInGentlerWords;

  const put = async (words: Words, version: number) =>
    trpcClient.organisation.amendGentlerWords.mutate({ words, version });

  const bringBack = async (words: Words, version: number): Promise<void> => {
    try {
      await put(words, version);
      toast(t('gentler.back'));
    } catch (error) {
      toast(refusalWords(error));
    }
    await lookAgain();
  };

  return {
    list,
    isOwn: organisation.gentlerWords !== null,
    /** @throws the refusal, for the form to show. */
    amend: async (change: ListChange, said: string): Promise<void> => {
      const changed = ({ gentlerWords }: Kept) => {
        const words = change(gentlerWords ?? builtInGentlerWords);
        return words && [...words];
      };
      let before = organisation;
      const attempt = () => put(changed(before), before.version);
      const { version } = await attempt().catch(async (error: unknown) => {
        if (refusalCode(error) !== 'STALE_VERSION') throw error;
        before = await trpcClient.organisation.read.query();
        return attempt();
      });
      toast(said, { onUndo: () => void bringBack(before.gentlerWords, version) });
      await lookAgain();
    },
  };
}
