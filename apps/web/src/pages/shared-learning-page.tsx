import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { LearningList } from '../features/learning/learning-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function SharedLearningPage() {
  const t = useWords('learning');
  usePageTitle(t('workingTerms:sharedPage.pageTitle'));
  const { accountId = '' } = useParams();
  const read = useQuery(trpc.learning.open.queryOptions({ accountId }));
  return (
    <WithAnswer read={read}>
      {({ name, entries }) => (
        <Narrow>
          <PageHeading
            back={{ to: '/shared', label: t('workingTerms:sharedPage.back') }}
            sub={t('learning:subShared', { name })}
          >
            {t('learning:titleOf', { name })}
          </PageHeading>
          <Stack>
            {entries.length === 0 && (
              <EmptyState title={t('learning:emptyTitle')}>{t('learning:subShared', { name })}</EmptyState>
            )}
            <LearningList entries={entries} />
          </Stack>
        </Narrow>
      )}
    </WithAnswer>
  );
}
