import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Stack } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { OneQuestion } from './one-question.tsx';

type SessionQuestionsProps = { personId: string; session: { id: string; on: string } };

/** Under one session: what the reader asked or was asked about it, kept apart from its words. One read for the whole page. */
export function SessionQuestions({ personId, session }: SessionQuestionsProps) {
  const t = useWords('question');
  const { data } = useQuery(trpc.question.ofPerson.queryOptions({ personId }));
  const here = data?.questions.filter(({ sessionId }) => sessionId === session.id) ?? [];
  if (here.length === 0) return null;
  return (
    <section aria-label={t('listLabel', { when: dayWords(session.on) })}>
      <Stack>
        {here.map((question) => (
          <OneQuestion key={question.id} question={question} />
        ))}
      </Stack>
    </section>
  );
}
