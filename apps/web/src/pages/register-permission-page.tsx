import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { AnswerPermissionForm } from '../features/permission/answer-permission-form.tsx';
import { PermissionHistory } from '../features/permission/permission-history.tsx';
import { lookAgain } from '../look-again.ts';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Narrow } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { NoAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

/** A coordinator writes down what a person said, without opening the rest of their record. */
export function RegisterPermissionPage() {
  const t = useWords('permission');
  usePageTitle(t('pageTitle'));
  const { personId = '' } = useParams();
  const navigate = useNavigate();
  const today = todayIn(useAccount().organisation.timeZone);
  const person = useQuery(trpc.person.readRegister.queryOptions({ personId }));
  const said = useQuery(trpc.permission.history.queryOptions({ personId, purpose: 'evaluation' }));
  const error = person.error ?? said.error;
  const name = person.data && firstName(person.data.displayName);
  const here = `/register/${personId}`;
  return (
    <Narrow>
      <PageHeading back={{ to: here, label: person.data?.displayName ?? t('register:title') }}>
        {name ? t('title', { name }) : t('pageTitle')}
      </PageHeading>
      {error && !(person.data && said.data) && <NoAnswer error={error} onTryAgain={lookAgain} />}
      {!error && !(person.data && said.data) && <Loading />}
      {person.data && said.data && (
        <>
          <Banner tone={said.data.state === 'given' ? 'good' : 'plain'} title={t(`state.${said.data.state}`)}>
            {t(`stateSub.${said.data.state}`)}
          </Banner>
          <Card title={t('wordsTitle')}>
            <p>{said.data.wordsToShow}</p>
          </Card>
          <AnswerPermissionForm
            personId={personId}
            purpose="evaluation"
            wordsToShow={said.data.wordsToShow}
            today={today}
            onSaved={() => navigate(here)}
          />
          <PermissionHistory entries={said.data.entries} today={today} />
        </>
      )}
    </Narrow>
  );
}
