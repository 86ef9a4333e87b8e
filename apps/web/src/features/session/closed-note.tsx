import type { WrittenWith } from '@alongside/domain/session/session-words.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { SessionWords, WrittenTag } from './session-words.tsx';

type ClosedNoteProps = {
  session: { id: string; hasNote: boolean; writtenWith: WrittenWith | null };
  personName: string;
  timeZone: string;
};

/** For a supervisor: opening a note is an act, asked for each time and never kept in a cache, so that each is recorded. */
export function ClosedNote({ session, personName, timeZone }: ClosedNoteProps) {
  const { t } = useTranslation('session');
  const opening = useMutation({ mutationFn: () => trpcClient.session.readNote.query({ sessionId: session.id }) });
  if (!session.hasNote) return null;
  if (opening.data)
    return (
      <>
        <SessionWords words={opening.data} timeZone={timeZone} />
        <WrittenTag how={session.writtenWith} />
        <p className="small muted" role="status">
          {t('noteOpened')}
        </p>
      </>
    );
  return (
    <>
      <WrittenTag how={session.writtenWith} />
      <Button look="quiet" small isBusy={opening.isPending} onPress={() => opening.mutate()}>
        {t('openNote')}
      </Button>
      <p className="small muted" role={opening.error ? 'alert' : undefined}>
        {opening.error ? refusalWords(opening.error) : t('openNoteHint', { name: personName })}
      </p>
    </>
  );
}
