import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { PlanSupervisionForm } from '../features/supervision/plan-supervision-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function PlanSupervisionPage() {
  const t = useWords('supervision');
  usePageTitle(t('planTitle'));
  const goTo = useNavigate();
  const [search] = useSearchParams();
  const { timeZone } = useAccount().organisation;
  const read = useQuery(trpc.supervision.partners.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/supervision', label: t('back') }} sub={t('planSub')}>
        {t('planTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {(partners) =>
          partners.workers.length + partners.supervisors.length === 0 ? (
            <EmptyState title={t('nobodyToPlanWith')}>{t('nobodyToPlanWithBody')}</EmptyState>
          ) : (
            <Narrow>
              <PlanSupervisionForm
                partners={partners}
                withId={search.get('with')}
                today={todayIn(timeZone)}
                onSaved={(supervisionId) => goTo(`/supervision/${supervisionId}`, { replace: true })}
              />
            </Narrow>
          )
        }
      </WithAnswer>
    </>
  );
}
