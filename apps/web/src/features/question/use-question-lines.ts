import { useQuery } from '@tanstack/react-query';
import { firstFew, howKnown, type TodayLines } from '../../today-lines.ts';
import { trpc } from '../../trpc.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { QuestionRead } from './one-question.tsx';

/** Those that wait for the reader's own answer, then the answered, which wait for a close, then the others. */
const turnOf = ({ mine, state }: QuestionRead): number => (mine ? (state === 'answered' ? 1 : 2) : 0);

export function useQuestionLines(): TodayLines {
  const t = useWords('question');
  const { data, isLoading } = useQuery(trpc.question.open.queryOptions());
  const questions = data?.questions.toSorted((one, other) => turnOf(one) - turnOf(other)) ?? [];
  const who = ({ mine, state, askerName, writerName }: QuestionRead): string => {
    if (!mine) return t('line.asks', { name: firstName(askerName) });
    return t(state === 'answered' ? 'line.answered' : 'line.notYet', { name: firstName(writerName) });
  };
  const line = {
    key: 'questions',
    to: '/questions',
    title: t('todayTitle', { count: questions.length }),
    sub: firstFew(questions.map(who)),
  };
  return { lines: questions.length > 0 ? [line] : [], ...howKnown({ data, isLoading }) };
}
