import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { WriteGroupForm } from '../features/supervision/group-supervision-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function WriteGroupSupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('groupTitle'));
  const goTo = useNavigate();
  const { timeZone } = useAccount().organisation;
  const read = useQuery(trpc.supervision.partners.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/supervision', label: t('back') }} sub={t('groupSub')}>
        {t('groupTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {({ workers }) =>
          workers.length === 0 ? (
            <EmptyState title={t('nobodyToPlanWith')}>{t('nobodyToPlanWithBody')}</EmptyState>
          ) : (
            <Narrow>
              <WriteGroupForm
                workers={workers}
                today={todayIn(timeZone)}
                onSaved={(id) => goTo(`/supervision/group/${id}`, { replace: true })}
              />
            </Narrow>
          )
        }
      </WithAnswer>
    </>
  );
}
