import { useQuery } from '@tanstack/react-query';
import { AmendLadderForm } from '../features/concern/amend-ladder-form.tsx';
import { AmendPhonesForm } from '../features/concern/amend-phones-form.tsx';
import { ChooseLeadsForm } from '../features/concern/choose-leads-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ConcernSetUpPage() {
  const t = useWords('concernSetUp');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.concern.readSetUp.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/organisation', label: t('back') }} sub={t('sub')}>
        {t('title')}
      </PageHeading>
      <WithAnswer read={read}>
        {(setUp) => (
          <Stack gap="loose">
            {setUp.leads.every(({ part }) => part !== 'lead') && (
              <Banner tone="look" title={t('noLead')}>
                {t('noLeadWhy')}
              </Banner>
            )}
            <Columns>
              <ChooseLeadsForm key={`leads ${setUp.version}`} setUp={setUp} />
              <Stack>
                <AmendPhonesForm key={`phones ${setUp.version}`} setUp={setUp} />
                <AmendLadderForm key={`ladder ${setUp.version}`} setUp={setUp} />
              </Stack>
            </Columns>
          </Stack>
        )}
      </WithAnswer>
    </>
  );
}
