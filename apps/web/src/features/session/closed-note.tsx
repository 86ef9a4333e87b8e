import type { WrittenWith } from '@alongside/domain/session/session-words.ts';
import { useMutation } from '@tanstack/react-query';
import { refusalWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { SessionWords, WrittenTag } from './session-words.tsx';

type ClosedNoteProps = {
  session: { id: string; on: string; hasNote: boolean; writtenWith: WrittenWith | null };
  timeZone: string;
};

/** For a supervisor: opening a note is an act, asked for each time and never kept in a cache, so that each is recorded. */
export function ClosedNote({ session, timeZone }: ClosedNoteProps) {
  const t = useWords('session');
  const opening = useMutation({ mutationFn: () => trpcClient.session.readNote.query({ sessionId: session.id }) });
  if (!session.hasNote) return null;
  if (opening.data)
    return (
      <>
        <SessionWords words={opening.data} how={session.writtenWith} timeZone={timeZone} />
        <p className="small muted" role="status">
          {t('noteOpened')}
        </p>
      </>
    );
  return (
    <>
      <Row>
        <WrittenTag how={session.writtenWith} />
        <Button
          look="quiet"
          small
          isBusy={opening.isPending}
          aria-label={t('openNoteOf', { when: dayWords(session.on) })}
          onPress={() => opening.mutate()}
        >
          {t('openNote')}
        </Button>
      </Row>
      {opening.error && (
        <p className="small" role="alert">
          {refusalWords(opening.error)}
        </p>
      )}
    </>
  );
}
