import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { WritePlanForm } from '../features/wellbeing-plan/write-plan-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function WriteWellbeingPlanPage() {
  const t = useWords('wellbeingPlan');
  usePageTitle(t('writeTitle'));
  const navigate = useNavigate();
  const read = useQuery(trpc.wellbeingPlan.read.queryOptions());
  return (
    <WithAnswer read={read}>
      {(own) => (
        <Narrow>
          <PageHeading back={{ to: '/me/plan', label: t('backToPlan') }} sub={t('writeSub')}>
            {t('writeTitle')}
          </PageHeading>
          <WritePlanForm own={own} onSaved={() => navigate('/me/plan')} />
        </Narrow>
      )}
    </WithAnswer>
  );
}
