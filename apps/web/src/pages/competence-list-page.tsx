import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { OpenReviewForm } from '../features/competence/open-review-form.tsx';
import { ReviewList } from '../features/competence/review-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Columns } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function CompetenceListPage() {
  const t = useWords('competence');
  usePageTitle(t('competence:pageTitle'));
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { organisation } = useAccount();
  const today = todayIn(organisation.timeZone);
  const reviews = useQuery(trpc.competence.list.queryOptions());
  const partners = useQuery(trpc.supervision.partners.queryOptions());
  return (
    <WithAnswer read={reviews}>
      {(listed) => (
        <>
          <PageHeading back={{ to: '/me', label: t('workingTerms:back') }} sub={t('competence:sub')}>
            {t('competence:title')}
          </PageHeading>
          <Columns>
            <ReviewList reviews={listed} today={today} />
            <Card title={t('competence:openTitle')}>
              <WithAnswer read={partners}>
                {({ workers, supervisors }) => {
                  const both = [...workers, ...supervisors];
                  if (both.length === 0) return <p className="muted">{t('competence:nobody')}</p>;
                  return (
                    <OpenReviewForm
                      partners={both}
                      withId={search.get('with')}
                      today={today}
                      onOpened={(reviewId) => navigate(`/competence/${reviewId}`)}
                    />
                  );
                }}
              </WithAnswer>
            </Card>
          </Columns>
        </>
      )}
    </WithAnswer>
  );
}
