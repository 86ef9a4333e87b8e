import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SetGoalForm } from '../features/goal/set-goal-form.tsx';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { firstName } from '../words/first-name.ts';

export function SetGoalPage() {
  const { t } = useTranslation(['goal', 'session']);
  usePageTitle(t('goal:setPageTitle'));
  const navigate = useNavigate();
  return (
    <WithPerson>
      {({ id, displayName, today }) => {
        const name = firstName(displayName);
        return (
          <Narrow>
            <PageHeading back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}>
              {t('goal:setTitle', { name })}
            </PageHeading>
            <SetGoalForm personId={id} today={today} onSaved={() => navigate(`/people/${id}`)} />
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
