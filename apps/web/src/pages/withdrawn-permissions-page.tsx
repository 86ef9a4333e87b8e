import { useQuery } from '@tanstack/react-query';
import { WithdrawnList } from '../features/release/withdrawn-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function WithdrawnPermissionsPage() {
  const t = useWords('release');
  usePageTitle(t('withdrawnTitle'));
  const read = useQuery(trpc.release.withdrawn.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/releases', label: t('releaseRequest:back') }} sub={t('withdrawnSub')}>
        {t('withdrawnTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState title={t('withdrawnEmptyTitle')}>{t('withdrawnEmpty')}</EmptyState>
          ) : (
            <WithdrawnList people={people} />
          )
        }
      </WithAnswer>
    </>
  );
}
