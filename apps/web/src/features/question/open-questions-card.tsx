import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { OneQuestion } from './one-question.tsx';

/** On both Todays: those that wait for the reader's answer, and the reader's own until they close them. */
export function OpenQuestionsCard() {
  const t = useWords('question');
  const { data } = useQuery(trpc.question.open.queryOptions());
  const questions = data?.questions ?? [];
  if (questions.length === 0) return null;
  const today = data?.today;
  return (
    <Card title={t('todayTitle', { count: questions.length })} sub={questions.length > 1 && t('todaySub')}>
      <Stack gap="loose">
        {questions.map((question) => {
          const { id, personId, displayName, heldOn, mine } = question;
          return (
            <Stack key={id} gap="tight">
              <h3>
                <Link to={`/people/${personId}`}>
                  {t('about', { name: displayName, when: dayWords(heldOn, today) })}
                </Link>
              </h3>
              <OneQuestion question={question} showsState={mine} />
            </Stack>
          );
        })}
      </Stack>
    </Card>
  );
}
