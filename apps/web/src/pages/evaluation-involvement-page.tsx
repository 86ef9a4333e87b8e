import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { siteWords } from '../features/involvement/involvement-read.ts';
import { LooksCard } from '../features/involvement/looks-card.tsx';
import { EarlierLooks, StepsCard } from '../features/involvement/steps-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** How involved people are in one evaluation, site by site, and how that went on. */
export function EvaluationInvolvementPage() {
  const t = useWords('involvement');
  usePageTitle(t('pageTitle'));
  const { evaluationId = '' } = useParams();
  const { roles } = useAccount();
  const isCoordinator = roles.includes('coordinator');
  const read = useQuery(trpc.involvement.ofEvaluation.queryOptions({ evaluationId }));
  const back =
    isCoordinator || roles.includes('researcher')
      ? { to: '/evaluations', label: t('evaluation:listTitle') }
      : { to: '/involvement', label: t('back') };
  return (
    <WithAnswer read={read}>
      {({ name, sites, today }) => (
        <>
          <PageHeading
            back={back}
            sub={t('ofEvaluationSub')}
            actions={
              isCoordinator && (
                <LinkButton to={`/involvement/write?evaluation=${evaluationId}`}>{t('write')}</LinkButton>
              )
            }
          >
            {t('ofEvaluationTitle', { name })}
          </PageHeading>
          <Stack gap="loose">
            {sites.map((site) => {
              const title = siteWords(t, sites, site);
              const [latest] = site.looks;
              if (!latest)
                return (
                  <Card key={title} title={title}>
                    <p className="muted">{t('siteNoLook')}</p>
                  </Card>
                );
              return (
                <Columns key={latest.id}>
                  <Stack>
                    <LooksCard title={title} looks={site.looks} today={today} mayAmend={isCoordinator && site.isOurs} />
                    <EarlierLooks looks={site.looks.slice(2)} today={today} />
                  </Stack>
                  <Stack>
                    <StepsCard look={latest} matter={title} isOurs={site.isOurs} />
                  </Stack>
                </Columns>
              );
            })}
          </Stack>
        </>
      )}
    </WithAnswer>
  );
}
