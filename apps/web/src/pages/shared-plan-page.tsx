import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PlanWords } from '../features/wellbeing-plan/plan-words.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** A plan somebody let the reader see. Asked for once a visit: each look is told to its worker. */
export function SharedPlanPage() {
  const t = useWords('wellbeingPlan');
  usePageTitle(t('workingTerms:sharedPage.pageTitle'));
  const { planId = '' } = useParams();
  const read = useQuery(trpc.wellbeingPlan.open.queryOptions({ planId }, { refetchOnWindowFocus: false }));
  return (
    <WithAnswer read={read}>
      {({ name, today, ...plan }) => (
        <Narrow>
          <PageHeading
            back={{ to: '/shared', label: t('workingTerms:sharedPage.back') }}
            sub={t('wellbeingPlan:subShared', { name })}
          >
            {t('wellbeingPlan:titleOf', { name })}
          </PageHeading>
          <Card title={t('workingTerms:ownSide.plan')}>
            <PlanWords plan={plan} today={today} />
          </Card>
        </Narrow>
      )}
    </WithAnswer>
  );
}
