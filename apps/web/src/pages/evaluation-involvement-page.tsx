import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type InvolvementOfEvaluation, notLookedWords, siteWords } from '../features/involvement/involvement-read.ts';
import { LooksCard } from '../features/involvement/looks-card.tsx';
import { EarlierLooks, StepsCard } from '../features/involvement/steps-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

type Site = InvolvementOfEvaluation['sites'][number];
type SiteProps = { site: Site; title: string; today: string; mayAmend: boolean };

function SiteLooks({ site: { looks, isOurs }, title, today, mayAmend }: SiteProps) {
  const [latest] = looks;
  if (!latest) return null;
  return (
    <Columns>
      <Stack>
        <LooksCard title={title} looks={looks} today={today} mayAmend={mayAmend} />
        <EarlierLooks looks={looks.slice(2)} today={today} />
      </Stack>
      <Stack>
        <StepsCard look={latest} matter={title} isOurs={isOurs} />
      </Stack>
    </Columns>
  );
}

function NotLooked({ sites }: { sites: readonly Site[] }) {
  const words = notLookedWords(useWords('involvement'), sites);
  return words && <p className="muted">{words}</p>;
}

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
            {sites
              .filter(({ looks }) => looks.length > 0)
              .map((site) => (
                <SiteLooks
                  key={site.looks[0]?.id}
                  site={site}
                  title={siteWords(t, sites, site)}
                  today={today}
                  mayAmend={isCoordinator && site.isOurs}
                />
              ))}
            <NotLooked sites={sites} />
          </Stack>
        </>
      )}
    </WithAnswer>
  );
}
