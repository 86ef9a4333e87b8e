import { useQuery } from '@tanstack/react-query';
import { OrganisationForm } from '../features/organisation/organisation-form.tsx';
import { TeamWellbeingCard } from '../features/own-measure/team-wellbeing-card.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Row, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function OrganisationPage() {
  const t = useWords('organisation');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.organisation.read.queryOptions());
  return (
    <>
      <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
      <Stack gap="loose">
        <Row>
          <LinkButton to="/organisation/concerns" look="quiet">
            {t('concernSetUp:title')}
          </LinkButton>
          <LinkButton to="/organisation/measures" look="quiet">
            {t('measures')}
          </LinkButton>
          <LinkButton to="/fidelity" look="quiet">
            {t('fidelity:pageTitle')}
          </LinkButton>
          <LinkButton to="/involvement" look="quiet">
            {t('involvement:pageTitle')}
          </LinkButton>
          <LinkButton to="/organisation/releases" look="quiet">
            {t('release:approversLink')}
          </LinkButton>
          <LinkButton to="/organisation/review" look="quiet">
            {t('review:settings.title')}
          </LinkButton>
          <LinkButton to="/organisation/supervision" look="quiet">
            {t('supervision:cadenceTitle')}
          </LinkButton>
          <LinkButton to="/organisation/gentler-words" look="quiet">
            {t('gentler.title')}
          </LinkButton>
        </Row>
        <WithAnswer read={read}>{(organisation) => <OrganisationForm organisation={organisation} />}</WithAnswer>
        <TeamWellbeingCard />
      </Stack>
    </>
  );
}
