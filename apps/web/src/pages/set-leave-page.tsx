import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { SetLeaveForm } from '../features/cover/set-leave-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function SetLeavePage() {
  const t = useWords('cover');
  usePageTitle(t('setTitle'));
  const goTo = useNavigate();
  const [search] = useSearchParams();
  const read = useQuery(trpc.cover.list.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/cover', label: t('back') }} sub={t('setSub')}>
        {t('setTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {(list) =>
          list.workers.length === 0 ? (
            <EmptyState title={t('nobodyTitle')}>{t('nobodyToSet')}</EmptyState>
          ) : (
            <Narrow>
              <SetLeaveForm
                list={list}
                forId={search.get('for')}
                onSaved={(leaveId) => goTo(`/cover/${leaveId}`, { replace: true })}
              />
            </Narrow>
          )
        }
      </WithAnswer>
    </>
  );
}
