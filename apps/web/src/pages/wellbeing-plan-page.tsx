import { useQuery } from '@tanstack/react-query';
import { OwnPlan } from '../features/wellbeing-plan/own-plan.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function WellbeingPlanPage() {
  const t = useWords('wellbeingPlan');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.wellbeingPlan.read.queryOptions());
  return (
    <WithAnswer read={read}>
      {(own) => (
        <>
          <PageHeading back={{ to: '/me', label: t('back') }} sub={t('sub')}>
            {t('title')}
          </PageHeading>
          <OwnPlan own={own} />
        </>
      )}
    </WithAnswer>
  );
}
