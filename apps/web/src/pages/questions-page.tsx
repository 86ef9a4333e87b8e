import { useQuery } from '@tanstack/react-query';
import { OpenQuestionsCard } from '../features/question/open-questions-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** Where a supervisor's Today leads: each open question with what was answered, and what can be done about it. */
export function QuestionsPage() {
  const t = useWords('question');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.question.open.queryOptions());
  return (
    <Stack gap="loose">
      <PageHeading back={{ to: '/', label: t('shell:today') }}>{t('pageTitle')}</PageHeading>
      <WithAnswer read={read}>
        {({ questions }) =>
          questions.length === 0 ? (
            <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
          ) : (
            <OpenQuestionsCard />
          )
        }
      </WithAnswer>
    </Stack>
  );
}
