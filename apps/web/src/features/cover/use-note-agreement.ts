import type { Agreement } from '@alongside/domain/cover/cover-words.ts';
import { useState } from 'react';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { refusalWords } from '../../refusal.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** What the person said, also without signal; the answer before is the Undo. */
export function useNoteAgreement(person: About) {
  const t = useWords('cover');
  const toast = useToast();
  const send = useSend();
  const [isBusy, setIsBusy] = useState(false);
  const note = async (coverId: string, agreement: Agreement, before: Agreement): Promise<void> => {
    setIsBusy(true);
    try {
      const { isSent } = await send('cover.noteAgreement', { coverId, agreement }, { about: person });
      toast(t(isSent ? 'cover:noted' : 'ui:keptHere'), {
        ...(isSent && agreement !== before && { onUndo: () => void note(coverId, before, agreement) }),
      });
    } catch (error) {
      toast(refusalWords(error));
    } finally {
      setIsBusy(false);
    }
  };
  return { note, isBusy };
}
