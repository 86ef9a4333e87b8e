import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OwnPlan } from '../features/wellbeing-plan/own-plan.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';

export function WellbeingPlanPage() {
  const { t } = useTranslation('wellbeingPlan');
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
