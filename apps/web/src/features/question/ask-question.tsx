import { AskQuestionInput } from '@alongside/domain/question/ask-question.ts';
import { useMutation } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { refusalDetails, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { WordsForm } from './words-form.tsx';

type AskQuestionProps = { session: { id: string; on: string; by: string } };

function AskForm({ session, onClose }: AskQuestionProps & { onClose: () => void }) {
  const t = useWords('question');
  const toast = useToast();
  const words = useFormWords();
  const { mutateAsync } = useMutation(trpc.question.ask.mutationOptions());
  const name = firstName(session.by);
  return (
    <WordsForm
      schema={AskQuestionInput}
      start={{ id: useNewId('question'), sessionId: session.id, words: '' }}
      label={t('askLabel')}
      hint={t('askHint', { name })}
      save={t('askSave')}
      draft={useDraftName('question', session.id)}
      words={{
        ...words,
        refusal: (error) =>
          refusalDetails(error).reason === 'writer_gone'
            ? { fields: {}, message: t('writerGone', { name }) }
            : words.refusal(error),
      }}
      onSend={async (typed) => {
        await mutateAsync(typed);
        await lookAgain();
        toast(t('asked', { name }));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** For a supervisor, under a session somebody else wrote. */
export function AskQuestion({ session }: AskQuestionProps) {
  const t = useWords('question');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <AskForm session={session} onClose={() => setIsOpen(false)} />;
  return (
    <div>
      <Button
        look="bare"
        small
        icon={MessageCircleQuestion}
        aria-label={t('askAbout', { when: dayWords(session.on) })}
        onPress={() => setIsOpen(true)}
      >
        {t('ask')}
      </Button>
    </div>
  );
}
