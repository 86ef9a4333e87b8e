import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PlanMeetUpForm } from '../features/meet-up/plan-meet-up-form.tsx';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';

export function PlanMeetUpPage() {
  const { t } = useTranslation(['meetUp', 'session']);
  usePageTitle(t('meetUp:pageTitle'));
  const navigate = useNavigate();
  return (
    <WithPerson>
      {({ id, displayName, today }) => {
        const name = firstName(displayName);
        return (
          <Narrow>
            <PageHeading back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}>
              {t('meetUp:title', { name })}
            </PageHeading>
            <PlanMeetUpForm personId={id} today={today} onSaved={() => navigate(`/people/${id}`)} />
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
