import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AnswerPermissionForm } from '../features/permission/answer-permission-form.tsx';
import { PermissionHistory } from '../features/permission/permission-history.tsx';
import type { PersonRead } from '../features/person/person-read.ts';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';

function PermissionView({ person }: { person: PersonRead }) {
  const { t } = useTranslation(['permission', 'session']);
  const navigate = useNavigate();
  const { id, today, evaluation } = person;
  const name = firstName(person.displayName);
  return (
    <Narrow>
      <PageHeading back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}>
        {t('permission:title', { name })}
      </PageHeading>
      <Banner tone={evaluation.state === 'given' ? 'good' : 'plain'} title={t(`permission:state.${evaluation.state}`)}>
        {t(`permission:stateSub.${evaluation.state}`)}
      </Banner>
      <Card title={t('permission:wordsTitle')}>
        <p>{evaluation.wordsToShow}</p>
      </Card>
      <AnswerPermissionForm
        personId={id}
        purpose="evaluation"
        wordsToShow={evaluation.wordsToShow}
        today={today}
        onSaved={() => navigate(`/people/${id}`)}
      />
      <PermissionHistory entries={evaluation.entries} today={today} />
    </Narrow>
  );
}

export function PermissionPage() {
  const { t } = useTranslation('permission');
  usePageTitle(t('pageTitle'));
  return <WithPerson>{(person) => <PermissionView person={person} />}</WithPerson>;
}
