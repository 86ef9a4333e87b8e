import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { EpisodeCard } from '../features/register/episode-card.tsx';
import { OpenEpisodeForm } from '../features/register/open-episode-form.tsx';
import { PersonDetails } from '../features/register/person-details.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Columns, Row, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { NoAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function RegisterPersonPage() {
  const t = useWords('register');
  usePageTitle(t('personPageTitle'));
  const { personId = '' } = useParams();
  const today = todayIn(useAccount().organisation.timeZone);
  const { data: person, error, refetch } = useQuery(trpc.person.readRegister.queryOptions({ personId }));
  const back = { to: '/register', label: t('title') };
  if (!person)
    return (
      <>
        <PageHeading back={back}>{t('personPageTitle')}</PageHeading>
        {error ? <NoAnswer error={error} onTryAgain={refetch} /> : <Loading />}
      </>
    );
  const goesOn = person.episodes.some((episode) => episode.state !== 'ended');
  return (
    <>
      <PageHeading back={back} sub={person.pronouns}>
        {person.displayName}
      </PageHeading>
      <Columns>
        <Stack gap="loose">
          {!goesOn && (
            <Card title={t('openTitle')} sub={t('openBody')}>
              <OpenEpisodeForm personId={person.id} today={today} />
            </Card>
          )}
          {person.episodes.map((episode) => (
            <EpisodeCard key={episode.id} episode={episode} today={today} />
          ))}
        </Stack>
        <Stack gap="loose">
          <PersonDetails key={person.id} person={person} />
          <Card title={t('evaluation')} sub={t('evaluationBody')}>
            <Row>
              <LinkButton to={`/register/${person.id}/permission`} look="quiet">
                {t('evaluationDo')}
              </LinkButton>
            </Row>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
